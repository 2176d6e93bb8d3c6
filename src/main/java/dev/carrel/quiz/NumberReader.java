package dev.carrel.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads numbers as people of different countries type them.
final class NumberReader {
    private static final Pattern NUMBER =
            Pattern.compile("([+-]?)(\\d[\\d.,']*|[.,]\\d+)(?:[eE]([+-]?\\d{1,3}))?");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[.,']\\d{3})+");
    private static final Pattern BLANKS =
            Pattern.compile("[\\s\\u00a0\\u2000-\\u200b\\u202f\\u205f\\u3000\\u2060\\ufeff]+");
    private static final Pattern SIGNS = Pattern.compile("[/.,'+ -]+");
    private static final int LONGEST = 80;

    private NumberReader() {}

    /// What was typed, as far as it is a number.
    ///
    /// @param readings every value it may mean, the likelier first: `1,234` is one and a bit or
    ///   more than a thousand; empty if there is no number
    /// @param percent whether a percent sign stood behind it
    /// @param unit words before or behind the number, without blanks; empty for none
    record Typed(List<Double> readings, boolean percent, String unit) {
        /// @param rest everything that is not the number
        static Typed of(List<Double> readings, String rest) {
            String unit = rest.replace("%", "").replace(" ", "").toLowerCase(Locale.ROOT);
            return new Typed(readings, rest.contains("%"), unit);
        }
    }

    static Typed read(String text) {
        String spaced =
                BLANKS.matcher(text.replace('\u2212', '-').replace('\u2013', '-'))
                        .replaceAll(" ")
                        .replace('\u2019', '\'');
        if (spaced.length() > LONGEST) {
            return new Typed(List.of(), false, "");
        }
        Optional<Typed> fraction = FractionReader.read(spaced);
        if (fraction.isPresent()) {
            return fraction.get();
        }
        String plain = spaced.replace(" ", "");
        Matcher number = NUMBER.matcher(plain);
        if (!number.find()) {
            return new Typed(List.of(), false, "");
        }
        String rest = plain.substring(0, number.start()) + plain.substring(number.end());
        if (!isUnit(rest)) {
            return new Typed(List.of(), false, "");
        }
        List<Double> readings = new ArrayList<>();
        for (String digits : decimals(number.group(2))) {
            add(readings, number.group(1) + digits, number.group(3));
        }
        return Typed.of(readings, rest);
    }

    /// Whether what stands around a number may be a unit: not a second number (a date, a range),
    /// nor half a calculation.
    static boolean isUnit(String rest) {
        return rest.chars().noneMatch(Character::isDigit) && !SIGNS.matcher(rest).matches();
    }

    /// The one value of a plain number, if the text is nothing but that.
    static @Nullable Double plain(String text) {
        Typed typed = read(text);
        return typed.readings().size() == 1 && typed.unit().isEmpty() && !typed.percent()
                ? typed.readings().getFirst()
                : null;
    }

    /// Decimal notations with a dot that the digits may stand for.
    static List<String> decimals(String digits) {
        String trimmed = digits.replaceAll("[.,']+$", "");
        int last = Math.max(trimmed.lastIndexOf('.'), trimmed.lastIndexOf(','));
        if (trimmed.indexOf('\'') > last && last >= 0) {
            return List.of(); // thousands behind the decimal mark
        }
        String whole = trimmed.replaceAll("[.,']", "");
        if (last < 0) {
            return List.of(whole);
        }
        char mark = trimmed.charAt(last);
        String before = trimmed.substring(0, last);
        String decimal = before.replaceAll("[.,']", "") + "." + trimmed.substring(last + 1);
        boolean markOnce = before.indexOf(mark) < 0;
        boolean otherMark = before.matches(".*[.,'].*");
        if (!markOnce) {
            return GROUPED.matcher(trimmed).matches() ? List.of(whole) : List.of();
        }
        if (otherMark) {
            return GROUPED.matcher(before).matches() ? List.of(decimal) : List.of();
        }
        return GROUPED.matcher(trimmed).matches() && !before.equals("0")
                ? List.of(decimal, whole)
                : List.of(decimal);
    }

    private static void add(List<Double> readings, String digits, @Nullable String exponent) {
        double value = Double.parseDouble(exponent == null ? digits : digits + "e" + exponent);
        if (Double.isFinite(value)) {
            readings.add(value);
        }
    }
}

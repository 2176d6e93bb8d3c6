package dev.carrel.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private static final int LONGEST = 80;

    private NumberReader() {}

    /// What was typed, as far as it is a number.
    ///
    /// @param readings every value it may mean, the likelier first: `1,234` is one and a bit or
    ///   more than a thousand; empty if there is no number
    /// @param percent whether a percent sign stood behind it
    /// @param unit words before or behind the number, without blanks; empty for none
    record Typed(List<Double> readings, boolean percent, String unit) {}

    static Typed read(String text) {
        String plain =
                BLANKS.matcher(text)
                        .replaceAll("")
                        .replace('\u2212', '-')
                        .replace('\u2013', '-')
                        .replace('\u2019', '\'');
        Matcher number = NUMBER.matcher(plain);
        if (plain.length() > LONGEST || !number.find()) {
            return new Typed(List.of(), false, "");
        }
        String rest = plain.substring(0, number.start()) + plain.substring(number.end());
        boolean percent = rest.contains("%");
        if (rest.chars().anyMatch(Character::isDigit)) {
            return new Typed(List.of(), percent, ""); // two numbers: a date, a range, a fraction
        }
        List<Double> readings = new ArrayList<>();
        for (String digits : decimals(number.group(2))) {
            add(readings, number.group(1) + digits, number.group(3));
        }
        return new Typed(readings, percent, rest.replace("%", "").toLowerCase(Locale.ROOT));
    }

    /// The one value of a plain number, if the text is nothing but that.
    static @Nullable Double plain(String text) {
        Typed typed = read(text);
        return typed.readings().size() == 1 && typed.unit().isEmpty() && !typed.percent()
                ? typed.readings().getFirst()
                : null;
    }

    /// Decimal notations with a dot that the digits may stand for.
    private static List<String> decimals(String digits) {
        String trimmed = digits.replaceAll("[.,']+$", "");
        int last = Math.max(trimmed.lastIndexOf('.'), trimmed.lastIndexOf(','));
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

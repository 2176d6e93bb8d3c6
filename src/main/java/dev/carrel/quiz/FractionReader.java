package dev.carrel.quiz;

import dev.carrel.quiz.NumberReader.Typed;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads fractions: `3/4`, `2 1/2`, `½`.
final class FractionReader {
    private static final Pattern VULGAR = Pattern.compile(" ?([\u00bc-\u00be\u2150-\u215e])");
    private static final Pattern FRACTION =
            Pattern.compile("([+-]?) ?(?:(\\d+) )?(\\d[\\d.,']*) ?[/\u2044\u2215] ?(\\d[\\d.,']*)");

    private FractionReader() {}

    /// What was typed, without readings if it is a fraction that has no value; nothing if it is no
    /// fraction at all.
    ///
    /// @param spaced text whose blanks are single spaces
    static Optional<Typed> read(String spaced) {
        String text =
                VULGAR.matcher(spaced)
                        .replaceAll(sign ->
                                " " + Normalizer.normalize(sign.group(1), Normalizer.Form.NFKC))
                        .strip();
        Matcher fraction = FRACTION.matcher(text);
        if (!fraction.find()) {
            return Optional.empty();
        }
        String rest = text.substring(0, fraction.start()) + text.substring(fraction.end());
        Double numerator = number(fraction.group(3));
        Double denominator = number(fraction.group(4));
        if (numerator == null
                || denominator == null
                || denominator == 0
                || !(rest.isEmpty() || NumberReader.isUnit(rest))) {
            return Optional.of(new Typed(List.of(), false, ""));
        }
        String whole = fraction.group(2);
        double value = numerator / denominator + (whole == null ? 0 : Double.parseDouble(whole));
        return Optional.of(Typed.of(List.of("-".equals(fraction.group(1)) ? -value : value), rest));
    }

    private static @Nullable Double number(String digits) {
        List<String> readings = NumberReader.decimals(digits);
        return readings.isEmpty() ? null : Double.valueOf(readings.getFirst());
    }
}

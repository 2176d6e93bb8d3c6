package dev.carrel.quiz;

import dev.carrel.course.Question.Numeric;
import dev.carrel.course.Question.Slip;
import dev.carrel.quiz.Grade.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Grades a number: right within the tolerance, else a known slip, else a hint at powers of ten and
/// signs.
final class NumericGrader {
    private static final int FARTHEST_POWER = 9;

    private final GradingWords wording;

    NumericGrader(GradingWords wording) {
        this.wording = wording;
    }

    Grade grade(Numeric question, String text) {
        if (text.isBlank()) {
            return Grader.ungraded(List.of(wording.say("nothing.typed")));
        }
        NumberReader.Typed typed = NumberReader.read(text);
        if (typed.readings().isEmpty()) {
            return Grader.ungraded(List.of(wording.say("number.unreadable")));
        }
        String unit = question.unit();
        if (unit != null && !typed.unit().isEmpty() && !sameUnit(typed.unit(), unit)) {
            return Grader.ungraded(List.of(wording.say("number.unit", unit)));
        }
        List<Double> values = values(typed, question);
        if (values.stream().anyMatch(value -> within(value, question.answer(), question))) {
            return Grader.whole(Verdict.RIGHT, Grader.feedback(question, null));
        }
        for (Slip slip : question.slips()) {
            if (values.stream().anyMatch(value -> within(value, slip.value(), question))) {
                return Grader.whole(Verdict.WRONG, Grader.feedback(question, slip.why()));
            }
        }
        return Grader.whole(Verdict.WRONG, Grader.feedback(question, hint(values, question)));
    }

    /// `12 %` is 12 where the unit is percent, else 0.12; where the answer is above one and no unit
    /// is named, the author thought in percent and 12 counts too.
    private static List<Double> values(NumberReader.Typed typed, Numeric question) {
        String unit = question.unit();
        if (!typed.percent() || (unit != null && unit.contains("%"))) {
            return typed.readings();
        }
        List<Double> values = new ArrayList<>();
        for (double reading : typed.readings()) {
            values.add(reading / 100);
            if (unit == null && Math.abs(question.answer()) > 1) {
                values.add(reading);
            }
        }
        return values;
    }

    private static boolean within(double value, double wanted, Numeric question) {
        double half =
                question.relative()
                        ? Math.abs(wanted) * question.tolerance()
                        : question.tolerance();
        // What arithmetic in binary loses must not decide at the very edge.
        return Math.abs(value - wanted) <= half + 1e-9 * Math.max(1e-9, Math.abs(wanted));
    }

    private @Nullable String hint(List<Double> values, Numeric question) {
        for (double value : values) {
            for (int power = 1; power <= FARTHEST_POWER; power++) {
                double factor = Math.pow(10, power);
                if (question.answer() != 0
                        && value != 0
                        && (closeTo(value / factor, question)
                                || closeTo(value * factor, question))) {
                    return wording.say("number.factor", "1" + "0".repeat(power));
                }
            }
            if (value != 0 && within(-value, question.answer(), question)) {
                return wording.say("number.sign");
            }
        }
        return null;
    }

    /// As near as the tolerance says, but never so wide that everything small looks close.
    private static boolean closeTo(double value, Numeric question) {
        double wanted = question.answer();
        return within(value, wanted, question)
                && Math.abs(value - wanted) <= 0.2 * Math.abs(wanted);
    }

    private static boolean sameUnit(String typed, String wanted) {
        String unit = wanted.replaceAll("\\s+", "").replace("%", "").toLowerCase(Locale.ROOT);
        String plain = typed.replaceAll("\\.$", "");
        return unit.isEmpty() || plain.startsWith(unit) || unit.startsWith(plain);
    }
}

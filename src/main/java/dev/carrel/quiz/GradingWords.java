package dev.carrel.quiz;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The grader's own sentences, in a language.
final class GradingWords {
    private final ResourceBundle bundle;

    GradingWords(Locale locale) {
        bundle = ResourceBundle.getBundle("dev.carrel.quiz.grading", locale);
    }

    String say(String key, Object... parts) {
        return MessageFormat.format(bundle.getString(key).replace("'", "''"), parts);
    }
}

package dev.carrel.ui.reader;

import dev.carrel.ui.control.Words;

/// The reader's words, in the learner's language.
final class ReaderWords {
    private static final Words WORDS = new Words(ReaderWords.class);

    private ReaderWords() {}

    static String say(String key) {
        return WORDS.say(key);
    }

    static String say(String key, Object... blanks) {
        return WORDS.say(key, blanks);
    }

    /// Minutes as people say them: `1 min`, `25 min`, `1 h 40 min`.
    static String minutes(int minutes) {
        if (minutes < 60) {
            return say("minutes", Math.max(minutes, 1));
        }
        return minutes % 60 == 0
                ? say("hours", minutes / 60)
                : say("hoursMinutes", minutes / 60, minutes % 60);
    }
}

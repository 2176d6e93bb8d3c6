package dev.carrel.ui.notebook;

import dev.carrel.ui.control.Words;

/// The words of the notebook.
final class NotebookWords {
    private static final Words WORDS = new Words(NotebookWords.class);

    private NotebookWords() {}

    static String say(String key, Object... blanks) {
        return blanks.length == 0 ? WORDS.say(key) : WORDS.say(key, blanks);
    }
}

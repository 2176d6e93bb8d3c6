package dev.carrel.ui.reader.page;

import netscape.javascript.JSObject;

import java.util.ResourceBundle;

/// The words on the page's own buttons and labels, in the learner's language.
@SuppressWarnings("removal") // jdk.jsobject leaves the JDK; JavaFX brings its own of that name
final class PageWords {
    private final ResourceBundle words =
            ResourceBundle.getBundle("dev.carrel.ui.reader.page.page", PageWords.class.getModule());

    void tell(JSObject page) {
        for (String key : words.keySet()) {
            page.call("word", key, words.getString(key));
        }
    }
}

package dev.carrel.ui.reader.page;

import java.util.ResourceBundle;
import netscape.javascript.JSObject;

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

package dev.carrel.markdown.prose;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// The few words a lesson's page has of its own, in the course's language if we speak it.
public final class PageLabels {
    private final ResourceBundle words;

    /// @param language BCP 47
    public PageLabels(String language) {
        words =
                ResourceBundle.getBundle(
                        "dev.carrel.markdown.prose.prose", Locale.forLanguageTag(language));
    }

    public String say(String key) {
        try {
            return words.getString(key);
        } catch (MissingResourceException _) {
            return key.substring(key.lastIndexOf('.') + 1);
        }
    }
}

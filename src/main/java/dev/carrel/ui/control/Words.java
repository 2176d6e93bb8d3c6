package dev.carrel.ui.control;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of one screen, in the learner's language, from the bundle that lies beside its
/// package.
public final class Words {
    private final ResourceBundle bundle;

    /// @param room any class of the package whose words are wanted
    public Words(Class<?> room) {
        String name = room.getPackageName();
        String last = name.substring(name.lastIndexOf('.') + 1);
        this.bundle = ResourceBundle.getBundle(name + "." + last, room.getModule());
    }

    /// @throws java.util.MissingResourceException if there are no such words
    public String say(String key) {
        return bundle.getString(key);
    }

    /// Fills in the blanks, as [MessageFormat] does.
    ///
    /// @throws java.util.MissingResourceException if there are no such words
    public String say(String key, Object... blanks) {
        return new MessageFormat(bundle.getString(key), Locale.getDefault()).format(blanks);
    }
}

package dev.carrel.ui.control;

import java.util.Locale;
import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// How the values of a box that one chooses from are shown. Nothing is typed there.
public final class ShownAs<T> extends StringConverter<T> {
    private final Function<T, String> words;

    /// @param words of a value
    public ShownAs(Function<T, String> words) {
        this.words = words;
    }

    /// Values with a name each in a resource bundle.
    ///
    /// @param say gives the words of a key
    /// @param prefix of the keys; the value's own name follows in lower case
    public static <E extends Enum<E>> ShownAs<E> named(
            Function<String, String> say, String prefix) {
        return new ShownAs<>(value -> say.apply(prefix + value.name().toLowerCase(Locale.ROOT)));
    }

    /// The words of a value; empty while nothing is chosen.
    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : words.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("Choices are not typed");
    }
}

package dev.carrel.authoring;

import dev.carrel.course.Edition;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which edition is made, and what its author says about it.
///
/// @param edition number, label and day
/// @param notes what changed, in the author's words (Markdown)
public record Release(Edition edition, @Nullable String notes) {
    /// What an author asks for on the command line; null for what the course itself shall say.
    ///
    /// @param day of release
    /// @param number of the edition
    /// @param label of the edition
    public record Wish(@Nullable LocalDate day, @Nullable Integer number, @Nullable String label) {
        /// The course says it all.
        public static final Wish NONE = new Wish(null, null, null);
    }

    /// The edition a source describes.
    ///
    /// @param changes its `CHANGES.md`
    /// @param today the day if nobody names one
    static Release of(ChangesFile changes, Wish wish, LocalDate today) {
        Optional<ChangesFile.Entry> newest = changes.newest();
        Integer wished = wish.number();
        int written = newest.map(changes::number).orElse(1);
        int number = wished == null ? written : wished;
        String label = wish.label();
        if (label == null) {
            label =
                    newest.filter(entry -> number == written)
                            .map(ChangesFile.Entry::label)
                            .orElse(String.valueOf(number));
        }
        LocalDate day = wish.day();
        if (day == null) {
            day = newest.map(ChangesFile.Entry::day).orElse(today);
        }
        String notes =
                newest.filter(entry -> number == written)
                        .map(ChangesFile.Entry::text)
                        .filter(text -> !text.isBlank())
                        .orElse(null);
        return new Release(new Edition(number, label, day), notes);
    }

    /// The same content as the edition after `before`, which the author has not written about.
    Release after(Edition before, Wish wish, LocalDate today) {
        int number = before.number() + 1;
        String label = wish.label();
        LocalDate day = wish.day();
        return new Release(
                new Edition(
                        number,
                        label == null ? String.valueOf(number) : label,
                        day == null ? today : day),
                null);
    }
}

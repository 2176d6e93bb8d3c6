package dev.carrel.annotation;

import dev.carrel.annotation.AnchorOutcome.Evidence;
import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.course.LessonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells where passages marked in one edition stand in another: once, at update time, with both
/// editions at hand. Thread-safe.
///
/// The work that depends only on the two editions is done at the first passage that needs it, and
/// once; a passage then costs next to nothing. Rolling back is anchoring with the editions swapped.
public final class Anchoring {
    /// A quote found in a text.
    ///
    /// @param start first UTF-16 unit
    /// @param end behind the last
    /// @param confidence 0 to 1; 1 if the words are exactly those of the quote
    public record Found(int start, int end, double confidence) {}

    private final CourseText before;
    private final CourseText after;
    private final Map<LessonId, LessonId> redirects;

    /// @param before the edition the passages were marked in
    /// @param after the edition they are looked for in
    /// @param redirects from lessons of `before` to the lessons of `after` that took over
    public Anchoring(CourseText before, CourseText after, Map<LessonId, LessonId> redirects) {
        this.before = before;
        this.after = after;
        this.redirects = Map.copyOf(redirects);
    }

    /// Where the passage stands now. Never throws for a passage that does not fit the old text: it
    /// is then looked for by its quote.
    public AnchorOutcome anchor(Passage passage) {
        LessonId target = redirects.getOrDefault(passage.lesson(), passage.lesson());
        String old = before.lessons().get(passage.lesson());
        String now = after.lessons().get(target);
        if (now == null) {
            return new AnchorOutcome.Orphaned(List.of());
        }
        if (now.equals(old)) {
            return new AnchorOutcome.Kept(
                    new Place(target, passage.start(), passage.end()), Evidence.SAME_TEXT);
        }
        return find(passage.quote(), now)
                .<AnchorOutcome>map(found ->
                        new AnchorOutcome.Kept(
                                new Place(target, found.start(), found.end()), Evidence.QUOTE))
                .orElseGet(() -> new AnchorOutcome.Orphaned(List.of()));
    }

    /// Where a quote that comes without its text stands (notes made elsewhere, imported from a W3C
    /// set): exact words first, told apart by their neighbours; then similar words, with a high
    /// bar. Empty if it is nowhere, or if several places are as likely.
    public static Optional<Found> find(QuoteSelector quote, String text) {
        return QuoteFinder.exact(quote, text);
    }
}

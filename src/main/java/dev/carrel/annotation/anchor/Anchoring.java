package dev.carrel.annotation.anchor;

import dev.carrel.annotation.AnchorOutcome;
import dev.carrel.annotation.AnchorOutcome.Evidence;
import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.CourseText;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.annotation.align.EditionAlignment;
import dev.carrel.annotation.align.LessonText;
import dev.carrel.annotation.align.Tokens;
import dev.carrel.course.LessonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    private final List<LessonId> oldIds;
    private final List<LessonId> newIds;
    private final Map<LessonId, Integer> oldIndex;
    private final Map<LessonId, Integer> newIndex;
    private final Object preparing = new Object();
    private volatile @Nullable Prepared prepared;

    /// @param before the edition the passages were marked in
    /// @param after the edition they are looked for in
    /// @param redirects from lessons of `before` to the lessons of `after` that took over
    public Anchoring(CourseText before, CourseText after, Map<LessonId, LessonId> redirects) {
        this.before = before;
        this.after = after;
        this.redirects = Map.copyOf(redirects);
        oldIds = List.copyOf(before.lessons().keySet());
        newIds = List.copyOf(after.lessons().keySet());
        oldIndex = index(oldIds);
        newIndex = index(newIds);
    }

    private static Map<LessonId, Integer> index(List<LessonId> ids) {
        Map<LessonId, Integer> index = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            index.put(ids.get(i), i);
        }
        return index;
    }

    /// Where the passage stands now. Never throws for a passage that does not fit the old text: it
    /// is then looked for by its quote.
    public AnchorOutcome anchor(Passage passage) {
        Integer lesson = oldIndex.get(passage.lesson());
        String text = before.lessons().get(passage.lesson());
        if (lesson == null || text == null) {
            return new AnchorOutcome.Orphaned(List.of());
        }
        int start = passage.start();
        int end = passage.end();
        if (end > text.length() || !passage.quote().exact().equals(text.substring(start, end))) {
            Optional<Found> found = find(passage.quote(), text);
            if (found.isEmpty()) {
                return new AnchorOutcome.Orphaned(List.of());
            }
            start = found.get().start();
            end = found.get().end();
        }
        int heir = heir(passage.lesson());
        if (heir >= 0 && text.equals(after.lessons().get(newIds.get(heir)))) {
            return new AnchorOutcome.Kept(
                    new Place(newIds.get(heir), start, end), Evidence.SAME_TEXT);
        }
        Prepared ready = prepared();
        Tokens tokens = ready.alignment().oldTokens(lesson);
        if (tokens == null) {
            return new AnchorOutcome.Moved(
                    new Place(newIds.get(ready.alignment().partner(lesson)), start, end),
                    0.99,
                    Evidence.SAME_TEXT);
        }
        return ready.decider().decide(lesson, tokens, start, end, heir);
    }

    private record Prepared(EditionAlignment alignment, Decider decider) {}

    private Prepared prepared() {
        Prepared ready = prepared;
        if (ready == null) {
            synchronized (preparing) {
                ready = prepared;
                if (ready == null) {
                    EditionAlignment alignment =
                            new EditionAlignment(
                                    lessonTexts(before),
                                    lessonTexts(after),
                                    oldIds.stream().mapToInt(this::heir).toArray());
                    ready =
                            new Prepared(
                                    alignment,
                                    new Decider(
                                            alignment,
                                            newIds,
                                            List.copyOf(after.lessons().values())));
                    prepared = ready;
                }
            }
        }
        return ready;
    }

    private static List<LessonText> lessonTexts(CourseText course) {
        List<LessonText> texts = new ArrayList<>();
        course.lessons().forEach((id, text) -> texts.add(new LessonText(id.value(), text)));
        return texts;
    }

    /// The new lesson that took over by redirect or has the same id; -1 if there is none.
    private int heir(LessonId lesson) {
        LessonId at = lesson;
        Set<LessonId> seen = new HashSet<>();
        while (redirects.containsKey(at) && seen.add(at)) {
            at = redirects.get(at);
        }
        Integer index = newIndex.get(at);
        if (index == null) {
            index = newIndex.get(lesson);
        }
        return index == null ? -1 : index;
    }

    /// Where a quote that comes without its text stands (notes made elsewhere, imported from a W3C
    /// set): exact words first, told apart by their neighbours; then similar words, with a high
    /// bar. Empty if it is nowhere, or if several places are as likely.
    public static Optional<Found> find(QuoteSelector quote, String text) {
        return QuoteFinder.find(quote, text);
    }

    /// How many characters beside a place are those that stand beside the quote, as they read: what
    /// tells equal words in several lessons apart.
    ///
    /// @return from 0 to the length of the quote's prefix and suffix together
    public static int agreement(QuoteSelector quote, String text, int start, int end) {
        return QuoteFinder.agreement(quote, text, start, end);
    }
}

package dev.carrel.annotation;

import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.Choices.Choice;
import dev.carrel.course.LessonId;
import dev.carrel.store.Change;
import dev.carrel.store.Row;
import dev.carrel.store.StoreException;
import dev.carrel.store.Transaction;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The learner's decisions on places, as rows and as changes of the journal.
final class DecisionRow {
    static final String DECIDED = "annotation.placed";

    private DecisionRow() {}

    /// Payload of the change, version 1. Without a place the decision is withdrawn, unless the
    /// annotation is to stand nowhere; programs that do not know of the latter ask again.
    record Decided(
            OffsetDateTime at,
            int edition,
            @Nullable Place place,
            @Nullable QuoteSelector quote,
            @Nullable Boolean nowhere) {
        Decided {
            Objects.requireNonNull(at);
        }

        static Decided of(OffsetDateTime at, int edition, Choice choice) {
            return switch (choice) {
                case Choice.At(Place place, var quote) ->
                        new Decided(at, edition, place, quote, null);
                case Choice.Nowhere() -> new Decided(at, edition, null, null, true);
                case Choice.Open() -> new Decided(at, edition, null, null, null);
            };
        }

        private boolean withdrawn() {
            return place == null && !Boolean.TRUE.equals(nowhere);
        }
    }

    static Decision read(Row row) throws StoreException {
        String lesson = row.textOrNull("lesson");
        String exact = row.textOrNull("exact");
        return new Decision(
                row.uuid("annotation"),
                row.number("edition"),
                lesson == null
                        ? null
                        : new Place(new LessonId(lesson), row.number("start"), row.number("end")),
                exact == null
                        ? null
                        : new QuoteSelector(exact, row.text("prefix"), row.text("suffix")),
                row.time("at"));
    }

    static void step(Transaction tx, Change change) throws StoreException {
        Decided decided = change.read(Decided.class).orElse(null);
        if (decided == null || !change.isOfRecord()) {
            return;
        }
        tx.update(
                "DELETE FROM placement_decision WHERE course = ? AND annotation = ? AND edition = ?",
                change.course(),
                change.subject(),
                decided.edition());
        if (decided.withdrawn()) {
            return;
        }
        Place place = decided.place();
        QuoteSelector quote = decided.quote();
        tx.update(
                """
                INSERT INTO placement_decision (course, annotation, edition, lesson, start, "end",
                    exact, prefix, suffix, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                change.course(),
                change.subject(),
                decided.edition(),
                place == null ? null : place.lesson(),
                place == null ? null : place.start(),
                place == null ? null : place.end(),
                quote == null ? null : quote.exact(),
                quote == null ? null : quote.prefix(),
                quote == null ? null : quote.suffix(),
                decided.at());
    }

    static void forget(Transaction tx, @Nullable String course, String subject)
            throws StoreException {
        tx.update(
                "DELETE FROM placement_decision WHERE course = ? AND annotation = ?",
                course,
                subject);
    }
}

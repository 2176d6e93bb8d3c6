package dev.carrel.ui.reader;

import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.Annotation.Style;
import dev.carrel.annotation.AnnotationEdit;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.PlacedAnnotation;
import dev.carrel.annotation.Step;
import dev.carrel.annotation.undo.UndoStack;
import dev.carrel.course.LessonId;
import dev.carrel.records.LearnerRecords;
import dev.carrel.ui.reader.page.PageBookmark;
import dev.carrel.ui.reader.page.PageEvents.Selected;
import dev.carrel.ui.reader.page.PageHighlight;
import dev.carrel.ui.reader.page.PageMark;
import dev.carrel.ui.task.Background;
import dev.carrel.ui.task.Task;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the learner left in the lesson on show. Every change is written in the background, and the
/// lists follow what was written; every change can be undone.
final class LessonNotes {
    private final LearnerRecords records;
    private final Background background;
    private final Notices notices;
    private final Searching searching;
    private final UndoStack steps;
    private final ObservableList<PlacedAnnotation> here = FXCollections.observableArrayList();
    private final ObservableList<PlacedAnnotation> lost = FXCollections.observableArrayList();
    private final Set<UUID> begun = ConcurrentHashMap.newKeySet(); // empty notes being written
    private @Nullable ShownLesson lesson;

    LessonNotes(
            LearnerRecords records, Background background, Notices notices, Searching searching) {
        this.records = records;
        this.background = background;
        this.notices = notices;
        this.searching = searching;
        this.steps = new UndoStack(records.annotations());
    }

    /// Another lesson is on show.
    void show(ShownLesson shown) {
        lesson = shown;
        sort(shown.notes());
    }

    /// What was still being written when this lesson was shown has come; too late if another one is
    /// on show by now.
    void newest(ShownLesson read) {
        ShownLesson on = lesson;
        if (on != null && on.id().equals(read.id()) && on.edition().equals(read.edition())) {
            sort(read.notes());
        }
    }

    /// Reads everything again, since places of notes have become known.
    void refresh() {
        write("failed.places", Optional::empty);
    }

    /// Notes on the whole lesson, then whatever stands in it, in the order of the text.
    ObservableList<PlacedAnnotation> here() {
        return here;
    }

    /// Made in this lesson, and without a place in this edition.
    ObservableList<PlacedAnnotation> lost() {
        return lost;
    }

    Optional<PlacedAnnotation> find(UUID id) {
        return Stream.concat(here.stream(), lost.stream())
                .filter(placed -> placed.annotation().id().equals(id))
                .findFirst();
    }

    /// What the page shows: highlights, and ribbons in the margin.
    List<PageMark> marks() {
        List<PageMark> marks = new ArrayList<>(highlights());
        for (PlacedAnnotation placed : here) {
            if (placed.annotation() instanceof Annotation.Bookmark made) {
                placed.place()
                        .map(place -> new PageBookmark(made.id(), place.start(), place.end()))
                        .ifPresent(marks::add);
            }
        }
        return marks;
    }

    /// What the page paints.
    List<PageHighlight> highlights() {
        var painted = new ArrayList<PageHighlight>();
        for (PlacedAnnotation placed : here) {
            if (placed.annotation() instanceof Annotation.Highlight made) {
                placed.place()
                        .ifPresent(place ->
                                painted.add(
                                        new PageHighlight(
                                                made.id(),
                                                place.start(),
                                                place.end(),
                                                made.colour(),
                                                made.style(),
                                                !made.body().isBlank())));
            }
        }
        return painted;
    }

    /// Marks a passage.
    ///
    /// @return the annotation made, once it is written and listed
    Task<Optional<UUID>> highlight(
            Selected selected, Colour colour, Style style, Set<String> tags) {
        return make(
                "failed.keep",
                on ->
                        records.annotations()
                                .highlight(
                                        on.edition().id(),
                                        passage(on, selected),
                                        colour,
                                        style,
                                        "",
                                        tags));
    }

    /// Puts a ribbon at a passage.
    Task<Optional<UUID>> bookmark(Selected selected) {
        return make(
                "failed.keep",
                on ->
                        records.annotations()
                                .bookmark(on.edition().id(), passage(on, selected), "", Set.of()));
    }

    /// Makes a note on the whole lesson. An empty one is only begun; [#left] ends that.
    Task<Optional<UUID>> note(String body) {
        return make(
                "failed.keep",
                on -> {
                    Annotation made =
                            records.annotations()
                                    .note(
                                            on.edition().id(),
                                            on.id(),
                                            on.edition().number(),
                                            body,
                                            Set.of());
                    if (body.isBlank()) {
                        begun.add(made.id());
                    }
                    return made;
                });
    }

    /// The learner leaves an annotation. A note just begun is taken away if it is still empty, and
    /// else can be undone as a whole.
    void left(UUID id) {
        if (!begun.contains(id)) {
            return;
        }
        write(
                "failed.keep",
                () -> {
                    begun.remove(id);
                    boolean empty =
                            records.annotations()
                                    .find(id)
                                    .filter(one -> !one.body().isBlank() || !one.tags().isEmpty())
                                    .isEmpty();
                    if (empty) {
                        records.annotations().delete(id);
                    } else {
                        steps.push(new Step(id, AnnotationEdit.deleted(true)));
                    }
                    return Optional.of(id);
                });
    }

    /// Changes an annotation.
    ///
    /// @param continued whether it goes on with an edit that can be undone already, as typing does
    Task<Optional<UUID>> edit(UUID id, AnnotationEdit edit, boolean continued) {
        return write(
                "failed.keep",
                () -> {
                    Step step = records.annotations().edit(id, edit);
                    if (!continued && !begun.contains(id)) {
                        steps.push(step);
                    }
                    return Optional.of(id);
                });
    }

    /// Takes an annotation away and offers to bring it back.
    void delete(UUID id) {
        String what =
                find(id).map(placed ->
                                switch (placed.annotation()) {
                                    case Annotation.Highlight _ -> "deleted.highlight";
                                    case Annotation.LessonNote _ -> "deleted.note";
                                    case Annotation.Bookmark _ -> "deleted.bookmark";
                                })
                        .orElse("deleted.note");
        write(
                        "failed.keep",
                        () -> {
                            if (records.annotations().find(id).isEmpty()) {
                                return Optional.empty(); // a begun note that was left just now
                            }
                            steps.push(records.annotations().delete(id));
                            return Optional.of(id);
                        })
                .then(deleted ->
                        deleted.ifPresent(_ ->
                                notices.offer(
                                        ReaderWords.say(what),
                                        ReaderWords.say("undo"),
                                        this::undo)));
    }

    void undo() {
        travel(steps::undo, "undo.nothing");
    }

    void redo() {
        travel(steps::redo, "redo.nothing");
    }

    private void travel(Callable<Optional<UUID>> step, String nothing) {
        write("failed.undo", step)
                .then(touched -> {
                    if (touched.isEmpty()) {
                        notices.say(ReaderWords.say(nothing));
                    } else {
                        notices.dismiss();
                    }
                });
    }

    private interface Making {
        Annotation make(ShownLesson on) throws Exception;
    }

    private Task<Optional<UUID>> make(String failing, Making making) {
        ShownLesson on = lesson;
        return write(
                failing,
                () -> {
                    if (on == null) {
                        throw new IllegalStateException("No lesson is on show");
                    }
                    Annotation made = making.make(on);
                    if (!begun.contains(made.id())) {
                        steps.push(new Step(made.id(), AnnotationEdit.deleted(true)));
                    }
                    return Optional.of(made.id());
                });
    }

    /// Writes, reads everything back in the same turn, and shows it before the result is told.
    private Task<Optional<UUID>> write(String failing, Callable<Optional<UUID>> work) {
        ShownLesson on = lesson;
        List<PlacedAnnotation> all = new CopyOnWriteArrayList<>(); // filled there, read here
        return background
                .write(() -> {
                    Optional<UUID> touched = work.call();
                    if (on != null) {
                        OpenEdition edition = on.edition();
                        all.addAll(records.placements().inEdition(edition.id(), edition.number()));
                    }
                    return touched;
                })
                .then(touched -> {
                    if (on != null) {
                        sort(all);
                        touched.ifPresent(id -> searching.noteTouched(on.edition().id(), id));
                    }
                })
                .orElse(reason -> notices.failed(failing, reason));
    }

    private void sort(List<PlacedAnnotation> all) {
        ShownLesson on = lesson;
        if (on == null) {
            return;
        }
        var standing = new ArrayList<PlacedAnnotation>();
        var without = new ArrayList<PlacedAnnotation>();
        for (PlacedAnnotation placed : all) {
            boolean whole = placed.annotation() instanceof Annotation.LessonNote;
            LessonId stands =
                    placed.place()
                            .map(Place::lesson)
                            .orElseGet(() ->
                                    on.edition().course().current(placed.annotation().lesson()));
            if (stands.equals(on.id())) {
                (placed.place().isPresent() || whole ? standing : without).add(placed);
            }
        }
        standing.sort(
                Comparator.comparingInt(placed -> placed.place().map(Place::start).orElse(-1)));
        here.setAll(standing);
        lost.setAll(without);
    }

    private static Passage passage(ShownLesson on, Selected selected) {
        return new Passage(
                on.id(),
                on.edition().number(),
                selected.start(),
                selected.end(),
                selected.quote(),
                selected.block());
    }
}

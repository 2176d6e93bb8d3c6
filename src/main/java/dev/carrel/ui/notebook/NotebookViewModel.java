package dev.carrel.ui.notebook;

import dev.carrel.annotation.AnnotationEdit;
import dev.carrel.annotation.AnnotationStore;
import dev.carrel.annotation.Step;
import dev.carrel.annotation.undo.UndoStack;
import dev.carrel.course.CourseId;
import dev.carrel.markdown.Fragment;
import dev.carrel.store.StoreException;
import dev.carrel.ui.mark.NoteCard;
import dev.carrel.ui.task.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the notebook shows, and every change to it. Lives on the JavaFX thread; whatever blocks
/// runs in the background, and the list follows what was written.
final class NotebookViewModel implements NoteCard.Edits {
    private static final int MOST_RENDERED = 500;

    /// What is to be seen.
    sealed interface State {
        record Loading() implements State {}

        record Shown() implements State {}

        /// @param reason for people
        record Failed(String reason) implements State {}
    }

    /// What was done, with the way back.
    ///
    /// @param undoable whether it can be undone
    record Notice(String text, boolean undoable) {}

    private final NotebookRooms rooms;
    private final @Nullable CourseId course;
    private final UndoStack steps;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Loading());
    private final ReadOnlyObjectWrapper<NotebookPages> pages =
            new ReadOnlyObjectWrapper<>(new NotebookPages(List.of(), List.of()));
    private final ObjectProperty<NotebookFilter> filter =
            new SimpleObjectProperty<>(NotebookFilter.ALL);
    private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>();
    private final ObservableList<NotebookRow> rows = FXCollections.observableArrayList();
    private final Set<CourseId> changed = new HashSet<>();
    private final Map<String, String> rendered = new LinkedHashMap<>();
    private List<NotebookItem> shown = List.of();
    private int asked;

    /// @param course null for all
    NotebookViewModel(NotebookRooms rooms, @Nullable CourseId course) {
        this.rooms = rooms;
        this.course = course;
        this.steps = new UndoStack(rooms.records().annotations());
        filter.addListener((_, _, _) -> sift());
    }

    Optional<CourseId> course() {
        return Optional.ofNullable(course);
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// Everything, whatever the filter hides.
    ReadOnlyObjectProperty<NotebookPages> pages() {
        return pages.getReadOnlyProperty();
    }

    ObjectProperty<NotebookFilter> filter() {
        return filter;
    }

    ReadOnlyObjectProperty<@Nullable Notice> notice() {
        return notice.getReadOnlyProperty();
    }

    /// What the filter lets through, with headings.
    ObservableList<NotebookRow> rows() {
        return rows;
    }

    /// What the filter lets through.
    List<NotebookItem> shown() {
        return shown;
    }

    /// Courses whose notes were changed here.
    List<CourseId> changed() {
        return List.copyOf(changed);
    }

    /// Reads everything again; what is shown stays until then.
    Task<NotebookPages> load() {
        int mine = ++asked;
        return rooms.background()
                .write(() -> NotebookPages.read(rooms, course)) // after all that is being written
                .then(read -> {
                    if (mine == asked) {
                        pages.set(read);
                        state.set(new State.Shown());
                        sift();
                    }
                })
                .orElse(reason -> state.set(new State.Failed(because("failed.load", reason))));
    }

    @Override
    public void edit(UUID id, AnnotationEdit edit, boolean continued) {
        write(
                () -> {
                    Step step = store().edit(id, edit);
                    if (!continued) {
                        steps.push(step);
                    }
                    return true;
                },
                "failed.keep",
                _ -> {});
        touched(id);
    }

    @Override
    public void delete(UUID id) {
        write(
                () -> {
                    steps.push(store().delete(id));
                    return true;
                },
                "failed.keep",
                _ -> notice.set(new Notice(NotebookWords.say("deleted"), true)));
        touched(id);
    }

    void undo() {
        travel(steps::undo, "undo.nothing", "undone");
    }

    void redo() {
        travel(steps::redo, "redo.nothing", "redone");
    }

    /// Notes came in: they can be taken away again together.
    void cameIn(List<Step> came, List<CourseId> courses) {
        steps.push(came);
        changed.addAll(courses);
        notice.set(new Notice(NotebookWords.say("import.done", came.size()), !came.isEmpty()));
        load();
    }

    void dismiss() {
        notice.set(null);
    }

    /// Gives the HTML of a note, at once if it is known, else when it is rendered.
    void render(String markdown, Consumer<String> shown) {
        String known = rendered.get(markdown);
        if (known != null) {
            shown.accept(known);
            return;
        }
        rooms.background()
                .run(() -> Fragment.html(markdown))
                .then(html -> {
                    if (rendered.size() >= MOST_RENDERED) {
                        rendered.remove(rendered.keySet().iterator().next());
                    }
                    rendered.put(markdown, html);
                    shown.accept(html);
                });
    }

    private AnnotationStore store() {
        return rooms.records().annotations();
    }

    private void touched(UUID id) {
        pages.get().items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .ifPresent(item -> changed.add(item.spot().course()));
    }

    private void travel(Callable<Optional<UUID>> step, String nothing, String done) {
        write(
                step,
                "failed.undo",
                touched -> {
                    notice.set(
                            new Notice(
                                    NotebookWords.say(touched.isEmpty() ? nothing : done), false));
                    changed.addAll(
                            pages.get().items().stream()
                                    .map(item -> item.spot().course())
                                    .toList());
                });
    }

    private <T> void write(Callable<T> work, String failing, Consumer<T> then) {
        rooms.background()
                .write(work)
                .then(result -> {
                    then.accept(result);
                    load();
                })
                .orElse(reason -> notice.set(new Notice(because(failing, reason), false)));
    }

    /// Says what went wrong, in the words of whoever knows.
    static String because(String what, Throwable reason) {
        System.getLogger(NotebookViewModel.class.getName())
                .log(System.Logger.Level.WARNING, "In the notebook: " + what, reason);
        boolean forPeople = reason instanceof StoreException || reason instanceof IOException;
        String why = Objects.requireNonNullElse(reason.getMessage(), "");
        return forPeople ? (NotebookWords.say(what) + " " + why).strip() : NotebookWords.say(what);
    }

    private void sift() {
        shown = filter.get().of(pages.get().items());
        List<NotebookRow> next = new ArrayList<>();
        Group group = null;
        int head = 0;
        for (NotebookItem item : shown) {
            Group its = Group.of(item.spot(), course == null);
            if (!its.equals(group)) {
                group = its;
                head = next.size();
                next.add(new NotebookRow.Head(its.over(), its.title(), 0));
            }
            var at = (NotebookRow.Head) next.get(head);
            next.set(head, new NotebookRow.Head(at.over(), at.title(), at.count() + 1));
            next.add(new NotebookRow.Entry(item));
        }
        show(next);
    }

    /// Replaces single lines where it can, so that the list does not jump.
    private void show(List<NotebookRow> next) {
        if (next.size() != rows.size()) {
            rows.setAll(next);
            return;
        }
        for (int i = 0; i < next.size(); i++) {
            if (!next.get(i).equals(rows.get(i))) {
                rows.set(i, next.get(i));
            }
        }
    }

    /// What stands under one heading.
    private record Group(CourseId course, String over, String title) {
        static Group of(NotebookItem.Spot spot, boolean courses) {
            if (spot.lost()) {
                String title = NotebookWords.say(spot.shelved() ? "group.lost" : "group.removed");
                return new Group(spot.course(), courses ? spot.courseTitle() : "", title);
            }
            String over = spot.module();
            if (courses) {
                over = over.isEmpty() ? spot.courseTitle() : spot.courseTitle() + " · " + over;
            }
            return new Group(spot.course(), over, spot.lessonTitle());
        }
    }
}

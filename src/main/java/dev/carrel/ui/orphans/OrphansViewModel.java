package dev.carrel.ui.orphans;

import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.Choices;
import dev.carrel.annotation.undo.StepStack;
import dev.carrel.ui.control.Words;
import dev.carrel.ui.task.Background;
import dev.carrel.update.notes.CarriedOver;
import dev.carrel.update.notes.CarriedOver.Carried;
import dev.carrel.update.notes.Excerpt;
import dev.carrel.update.notes.NotesReview;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Goes through the notes that did not simply stay, and keeps what the learner says about them.
/// Every decision is written at once and can be undone. Lives on the JavaFX thread.
public final class OrphansViewModel {
    /// What is to be seen.
    sealed interface State {
        record Loading() implements State {}

        /// @param to label of the edition being read
        /// @param from label of the edition before, if there is one
        record Shown(String title, String to, Optional<String> from) implements State {}

        /// @param reason for people
        record Failed(String reason) implements State {}
    }

    private record Kept(Optional<Choices> step, CarriedOver report) {}

    private final Words words = new Words(OrphansViewModel.class);
    private final Background background;
    private final Callable<NotesReview> opening;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Loading());
    private final ObservableList<ReviewLine> entries = FXCollections.observableArrayList();
    private final ObservableList<ReviewLine> listed =
            FXCollections.unmodifiableObservableList(entries); // one, since it is held weakly
    private final ReadOnlyObjectWrapper<@Nullable NoteInView> sight = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty onlyOrphans = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private @Nullable LoadedReport read;
    private @Nullable StepStack<Choices> steps;
    private @Nullable UUID chosen;

    /// @param opening opens the desk; blocking
    public OrphansViewModel(Background background, Callable<NotesReview> opening) {
        this.background = background;
        this.opening = opening;
        onlyOrphans.addListener((_, _, _) -> {
            list();
            if (chosenAt() < 0) {
                next();
            }
        });
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// What is listed.
    ObservableList<ReviewLine> entries() {
        return listed;
    }

    /// The note that is looked at; null if none is.
    ReadOnlyObjectProperty<@Nullable NoteInView> sight() {
        return sight.getReadOnlyProperty();
    }

    /// Whether only notes without a place are listed.
    BooleanProperty onlyOrphans() {
        return onlyOrphans;
    }

    ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRedo() {
        return canRedo.getReadOnlyProperty();
    }

    /// What was done last, or did not work; empty at first.
    ReadOnlyStringProperty notice() {
        return notice.getReadOnlyProperty();
    }

    /// Begins.
    ///
    /// @param note to look at; null for the first that asks for it
    void load(@Nullable UUID note) {
        state.set(new State.Loading());
        read(
                null,
                now -> {
                    opened(now);
                    chosen = note;
                    if (chosenAt() >= 0) {
                        show(Objects.requireNonNull(note));
                    } else {
                        next();
                    }
                });
    }

    /// Reads everything again. The note that is looked at stays, and so does what can be undone,
    /// unless another edition is being read by now.
    void refresh() {
        LoadedReport before = read;
        if (before == null) {
            load(null);
            return;
        }
        read(
                before.desk(),
                now -> {
                    if (!now.desk().equals(before.desk())) {
                        opened(now);
                        next();
                        return;
                    }
                    read = now;
                    state.set(now.shown());
                    list();
                    UUID same = chosen;
                    if (same != null && chosenAt() >= 0) {
                        show(same);
                    } else {
                        next();
                    }
                });
    }

    /// @param before stays if it is about the edition being read
    private void read(@Nullable NotesReview before, Consumer<LoadedReport> then) {
        background
                .run(() -> {
                    NotesReview fresh = opening.call();
                    NotesReview desk = before != null && same(before, fresh) ? before : fresh;
                    return new LoadedReport(desk, desk.report());
                })
                .then(then)
                .orElse(reason -> state.set(new State.Failed(told(reason))));
    }

    private static boolean same(NotesReview one, NotesReview other) {
        return one.course().edition().equals(other.course().edition());
    }

    private void opened(LoadedReport now) {
        read = now;
        steps = new StepStack<>(now.desk()::take);
        list();
        stacks();
        state.set(now.shown());
    }

    private void list() {
        LoadedReport now = read;
        if (now != null) {
            entries.setAll(now.entries(onlyOrphans.get()));
        }
    }

    /// How many notes stand nowhere.
    int orphans() {
        LoadedReport now = read;
        return now == null ? 0 : now.orphans();
    }

    /// The place of the note that is looked at in the list; -1 if it is not listed.
    int chosenAt() {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) instanceof ReviewLine.Note(var note, _)
                    && note.annotation().id().equals(chosen)) {
                return i;
            }
        }
        return -1;
    }

    /// Looks at a note.
    void choose(Carried note) {
        NoteInView seen = sight.get();
        chosen = note.annotation().id();
        if (seen == null || !seen.note().equals(note)) {
            look(note);
        }
    }

    private void look(Carried note) {
        LoadedReport now = read;
        if (now == null) {
            return;
        }
        NotesReview desk = now.desk();
        int from = now.report().from();
        background
                .run(() ->
                        new NoteInView(
                                note, desk.before(note, from), desk.now(note), Optional.empty()))
                .then(seen -> {
                    if (note.annotation().id().equals(chosen)) {
                        sight.set(seen);
                        propose(desk, seen);
                    }
                })
                .orElse(this::failed);
    }

    private void propose(NotesReview desk, NoteInView seen) {
        background
                .run(() -> desk.proposals(seen.note(), seen.before()))
                .then(places -> {
                    if (seen.equals(sight.get())) {
                        sight.set(
                                new NoteInView(
                                        seen.note(),
                                        seen.before(),
                                        seen.now(),
                                        Optional.of(places)));
                    }
                })
                .orElse(this::failed);
    }

    /// Says that the note belongs where it stands.
    void accept() {
        NoteInView seen = sight.get();
        if (seen != null && seen.now().isPresent()) {
            put(seen.note(), seen.now().get(), "did.accept");
        }
    }

    /// Puts the note at a proposed place.
    ///
    /// @param number of the proposal, from 0; ignored if there is none
    void put(int number) {
        NoteInView seen = sight.get();
        if (seen != null) {
            seen.proposed(number).ifPresent(there -> put(seen.note(), there, "did.put"));
        }
    }

    private void put(Carried note, Excerpt there, String key) {
        Map<UUID, Place> places = Map.of(note.annotation().id(), there.place());
        keep(desk -> desk.put(places), words.say(key, there.title()), true);
    }

    /// Says that every note of a kind belongs where it stands.
    void acceptAll(Group group) {
        Map<UUID, Place> places = LoadedReport.standing(entries, group);
        if (!places.isEmpty()) {
            keep(desk -> desk.put(places), words.say("did.acceptAll", places.size()), true);
        }
    }

    /// Says that the note belongs nowhere.
    void leaveOut() {
        NoteInView seen = sight.get();
        if (seen != null) {
            UUID id = seen.note().annotation().id();
            keep(desk -> desk.leaveOut(id), words.say("did.leaveOut"), true);
        }
    }

    /// Takes back what was said last.
    void undo() {
        StepStack<Choices> stack = steps;
        if (stack != null) {
            again(stack::undo, words.say("did.undo"));
        }
    }

    /// Says again what was taken back last.
    void redo() {
        StepStack<Choices> stack = steps;
        if (stack != null) {
            again(stack::redo, words.say("did.redo"));
        }
    }

    @FunctionalInterface
    private interface Deciding {
        Choices on(NotesReview desk) throws IOException;
    }

    private void keep(Deciding deciding, String said, boolean goOn) {
        LoadedReport now = read;
        StepStack<Choices> stack = steps;
        if (now == null || stack == null) {
            return;
        }
        write(
                now.desk(),
                () -> {
                    Choices step = deciding.on(now.desk());
                    stack.push(step);
                    return Optional.of(step);
                },
                said,
                goOn);
    }

    private void again(Callable<Optional<Choices>> stepping, String said) {
        LoadedReport now = read;
        if (now != null) {
            write(now.desk(), stepping, said, false);
        }
    }

    private void write(
            NotesReview desk, Callable<Optional<Choices>> work, String said, boolean goOn) {
        background
                .write(() -> new Kept(work.call(), desk.report()))
                .then(kept -> {
                    if (kept.step().isEmpty()) {
                        return;
                    }
                    read = new LoadedReport(desk, kept.report());
                    list();
                    stacks();
                    notice.set(said);
                    if (goOn) {
                        next();
                    } else {
                        show(kept.step().get().notes().keySet().iterator().next());
                    }
                })
                .orElse(this::failed);
    }

    private void stacks() {
        StepStack<Choices> stack = steps;
        canUndo.set(stack != null && stack.canUndo());
        canRedo.set(stack != null && stack.canRedo());
    }

    /// Goes on to the next note nobody has said anything about; stays if there is none.
    private void next() {
        Carried first = null;
        for (ReviewLine entry : entries) {
            if (entry instanceof ReviewLine.Note(var note, _)) {
                if (!note.settled()) {
                    show(note.annotation().id());
                    return;
                }
                first = first == null ? note : first;
            }
        }
        if (chosenAt() >= 0) {
            show(Objects.requireNonNull(chosen));
        } else if (first != null) {
            show(first.annotation().id());
        } else {
            chosen = null;
            sight.set(null);
        }
    }

    private void show(UUID id) {
        chosen = id;
        int at = chosenAt();
        if (at >= 0 && entries.get(at) instanceof ReviewLine.Note(var note, _)) {
            look(note);
        }
    }

    private void failed(Throwable reason) {
        notice.set(told(reason));
    }

    private String told(Throwable reason) {
        System.getLogger(OrphansViewModel.class.getName())
                .log(System.Logger.Level.ERROR, "Notes cannot be looked at or kept", reason);
        String said = reason instanceof IOException ? reason.getMessage() : null;
        return said == null ? words.say("failed") : said;
    }
}

package dev.carrel.ui.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.AnnotationEdit;
import dev.carrel.records.NotesHome;
import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.control.Sheets;
import dev.carrel.ui.task.Background;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookViewModelTest {
    @TempDir Path folder;
    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private NotesHome home;
    private NotebookViewModel model;
    private Annotation.Highlight note;

    @BeforeEach
    void open() throws Exception {
        home = new NotesHome(folder);
        home.install(1, NotesHome.first());
        note = home.mark(NotesHome.OWLS, "hears a mouse", Colour.SKY, "first", "exam");
        home.mark(NotesHome.JAYS, "finds most of them", Colour.MOSS, "");
        model =
                HeadlessFx.call(() ->
                        new NotebookViewModel(
                                new NotebookRooms(
                                        home.library,
                                        home.records,
                                        home.ground,
                                        new Background(io, writer),
                                        new Sheets(),
                                        Clock.systemUTC()),
                                NotesHome.BIRDS));
        HeadlessFx.run(() -> model.load());
        until("the notes", () -> model.shown().size() == 2);
    }

    @AfterEach
    void close() throws Exception {
        writer.shutdown();
        assertThat(writer.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        io.shutdownNow();
        home.close();
    }

    private static void until(String what, Callable<Boolean> question) {
        HeadlessFx.await(what, question);
    }

    private String body() {
        return HeadlessFx.call(() ->
                model.pages().get().items().stream()
                        .filter(item -> item.id().equals(note.id()))
                        .flatMap(item -> item.annotation().stream())
                        .map(Annotation::body)
                        .findFirst()
                        .orElse("gone"));
    }

    private String notice() {
        return HeadlessFx.call(() -> {
            var now = model.notice().get();
            return now == null ? "" : now.text();
        });
    }

    @Test
    void typingThatGoesOnIsUndoneInOneStep() {
        HeadlessFx.run(() -> {
            model.edit(note.id(), AnnotationEdit.body("second"), false);
            model.edit(note.id(), AnnotationEdit.body("second and third"), true);
        });
        until("the edit", () -> body().equals("second and third"));
        HeadlessFx.run(model::undo);
        until("the undo", () -> body().equals("first"));
        HeadlessFx.run(model::undo);
        until("nothing", () -> notice().equals("There is nothing to undo."));
        assertThat(HeadlessFx.call(model::changed)).containsExactly(NotesHome.BIRDS);
    }

    @Test
    void whatWasDeletedComesBackWhereItWas() {
        List<NotebookRow> before = HeadlessFx.call(() -> List.copyOf(model.rows()));
        HeadlessFx.run(() -> model.delete(note.id()));
        until("the deletion", () -> body().equals("gone"));
        assertThat(HeadlessFx.call(() -> Objects.requireNonNull(model.notice().get()).undoable()))
                .isTrue();
        HeadlessFx.run(model::undo);
        until("the note", () -> body().equals("first"));
        assertThat(HeadlessFx.call(() -> model.rows().size())).isEqualTo(before.size());
        HeadlessFx.run(model::redo);
        until("the deletion", () -> body().equals("gone"));
        HeadlessFx.run(model::dismiss);
        assertThat(notice()).isEmpty();
    }

    @Test
    void aNoteThatIsNotThereIsSaidSo() {
        HeadlessFx.run(() -> model.delete(UUID.randomUUID()));
        until("the reason", () -> notice().contains("That note is not in this library"));
        assertThat(HeadlessFx.call(model::changed)).isEmpty();
    }

    @Test
    void theListFollowsTheFilterAndKeepsItsLinesWhereItCan() {
        List<String> told = new ArrayList<>();
        HeadlessFx.run(() ->
                model.rows()
                        .addListener(
                                (javafx.collections.ListChangeListener<NotebookRow>)
                                        change -> {
                                            while (change.next()) {
                                                told.add(change.getFrom() + "-" + change.getTo());
                                            }
                                        }));
        HeadlessFx.run(() ->
                model.edit(note.id(), AnnotationEdit.tags(Set.of("new"), Set.of("exam")), false));
        until("the tag", () -> model.shown().getFirst().tags().equals(Set.of("new")));
        assertThat(told).containsExactly("1-2");
        HeadlessFx.run(() -> model.filter().set(NotebookFilter.ALL.withTag("new")));
        assertThat(HeadlessFx.call(() -> model.rows().size())).isEqualTo(2);
        HeadlessFx.run(() -> model.filter().set(NotebookFilter.ALL.withTag("exam")));
        assertThat(HeadlessFx.call(() -> model.rows().size())).isZero();
    }

    @Test
    void aNoteIsRenderedOnceAndThenAtHand() {
        List<String> html = new ArrayList<>();
        HeadlessFx.run(() -> model.render("A *b* <script>x</script>", html::add));
        until("the text", () -> html.size() == 1);
        HeadlessFx.run(() -> model.render("A *b* <script>x</script>", html::add));
        assertThat(HeadlessFx.call(html::size)).isEqualTo(2);
        assertThat(html.getFirst()).isEqualTo(html.getLast()).contains("<em>b</em>");
        assertThat(html.getFirst()).doesNotContain("<script");
    }

    @Test
    void whatCannotBeReadIsSaidAndTriedAgain() {
        home.records.close();
        HeadlessFx.run(() -> model.load());
        until("the failure", () -> model.state().get() instanceof NotebookViewModel.State.Failed);
        assertThat(HeadlessFx.call(() -> model.shown().size())).isEqualTo(2);
    }
}

package dev.carrel.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.CourseId;
import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.library.LibraryViewModel.State;
import dev.carrel.ui.task.Background;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LibraryViewModelTest {
    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
    private final Background background = new Background(io, io);
    private final BlockingQueue<CompletableFuture<List<ShelfCourse>>> asked =
            new LinkedBlockingQueue<>();

    @AfterEach
    void stop() {
        io.shutdownNow();
    }

    private LibraryViewModel model(Callable<List<ShelfCourse>> shelf) {
        return HeadlessFx.call(() -> new LibraryViewModel(background, shelf));
    }

    /// A shelf that answers when the test says so.
    private LibraryViewModel asking() {
        return model(() -> {
            var answer = new CompletableFuture<List<ShelfCourse>>();
            asked.add(answer);
            return answer.join();
        });
    }

    private static State state(LibraryViewModel model) {
        return HeadlessFx.call(() -> model.state().get());
    }

    private static void await(LibraryViewModel model, Class<? extends State> state) {
        HeadlessFx.await(state.getSimpleName(), () -> state.isInstance(model.state().get()));
    }

    @Test
    void nothingIsClaimedBeforeTheShelfWasRead() {
        var model = asking();
        assertThat(state(model)).isInstanceOf(State.Loading.class);
        assertThat(model.courses()).isEmpty();
        assertThat(model.course(new CourseId("knots"))).isEmpty();
    }

    @Test
    void anEmptyShelfIsSomethingElseThanCourses() throws Exception {
        var model = asking();
        HeadlessFx.run(model::refresh);
        asked.take().complete(List.of());
        await(model, State.Empty.class);
        HeadlessFx.run(model::refresh);
        asked.take().complete(List.of(ShelfExamples.fresh("knots", "Knots")));
        await(model, State.Shown.class);
        assertThat(model.course(new CourseId("knots"))).isPresent();
        assertThat(model.course(new CourseId("sails"))).isEmpty();
    }

    @Test
    void whatIsShownStaysUntilTheNewIsThere() throws Exception {
        var model = asking();
        HeadlessFx.run(model::refresh);
        asked.take().complete(List.of(ShelfExamples.fresh("knots", "Knots")));
        await(model, State.Shown.class);
        HeadlessFx.run(model::refresh);
        var later = asked.take();
        assertThat(HeadlessFx.call(model::courses)).hasSize(1);
        later.complete(List.of());
        await(model, State.Empty.class);
    }

    @Test
    void onlyTheNewestAnswerCountsWhateverComesLate() throws Exception {
        var model = asking();
        HeadlessFx.run(model::refresh);
        var first = asked.take();
        HeadlessFx.run(model::refresh);
        var second = asked.take();
        HeadlessFx.run(model::refresh);
        asked.take().complete(List.of(ShelfExamples.fresh("knots", "Knots")));
        await(model, State.Shown.class);
        first.complete(List.of());
        second.completeExceptionally(new IOException("The disk is slow."));
        HeadlessFx.frames(3);
        assertThat(state(model))
                .isInstanceOfSatisfying(
                        State.Shown.class, shown -> assertThat(shown.courses()).hasSize(1));
    }

    @Test
    void aFailureIsSaidAndCanBeOvercome() {
        var broken = new boolean[] {true};
        var model =
                model(() -> {
                    if (broken[0]) {
                        throw new IOException("The disk reported an error.");
                    }
                    return List.of();
                });
        HeadlessFx.run(model::refresh);
        await(model, State.Failed.class);
        assertThat(state(model)).isEqualTo(new State.Failed("The disk reported an error."));
        broken[0] = false;
        HeadlessFx.run(model::refresh);
        await(model, State.Empty.class);
    }

    @Test
    void aFailureWithoutWordsPointsToTheLog() {
        var model =
                model(() -> {
                    throw new IllegalStateException();
                });
        HeadlessFx.run(model::refresh);
        await(model, State.Failed.class);
        assertThat(((State.Failed) state(model)).reason()).contains("The log says more");
    }
}

package dev.carrel.ui.updates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.CourseId;
import dev.carrel.course.Edition;
import dev.carrel.course.LessonId;
import dev.carrel.library.Installation;
import dev.carrel.library.InstalledCourse;
import dev.carrel.library.Publisher;
import dev.carrel.pack.manifest.Manifest;
import dev.carrel.settings.TextStyle;
import dev.carrel.settings.ThemeChoice;
import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.Looks;
import dev.carrel.ui.control.RichText;
import dev.carrel.ui.control.Sheets;
import dev.carrel.ui.task.Background;
import dev.carrel.ui.theme.Appearance;
import dev.carrel.ui.theme.ChromeStyle;
import dev.carrel.ui.updates.WhatsNewViewModel.State;
import dev.carrel.update.Arrival;
import dev.carrel.update.EditionChange;
import dev.carrel.update.EditionChange.Changed;
import dev.carrel.update.EditionChange.Kind;
import dev.carrel.update.Updates;
import dev.carrel.update.fetch.DownloadSize;
import dev.carrel.update.notes.CarriedOver;
import dev.carrel.work.Watcher;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WhatsNewTest {
    private static final CourseId KNOTS = new CourseId("knots");
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T12:30:00Z"), ZoneOffset.UTC);

    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
    private final Background background = new Background(io, io);
    private final Answers source = new Answers();
    private final List<String> heard = new ArrayList<>();
    private @Nullable Stage stage;

    @AfterEach
    void stop() {
        if (stage != null) {
            HeadlessFx.close(stage);
        }
        HeadlessFx.run(() -> Application.setUserAgentStylesheet(null));
        io.shutdownNow();
    }

    private static Edition edition(int number) {
        return new Edition(number, "2026." + number, LocalDate.of(2026, 11, number));
    }

    private static Changed changed(Kind kind, String id, String title, int minutes, boolean was) {
        Optional<LessonId> before = was ? Optional.of(new LessonId(id)) : Optional.empty();
        return new Changed(
                kind,
                new LessonId(id),
                title,
                before,
                before.map(_ -> title),
                false,
                OptionalInt.of(minutes));
    }

    private static EditionChange change() {
        return new EditionChange(
                edition(1),
                edition(2),
                List.of(
                        changed(Kind.CHANGED, "bowline", "Bowline", 2, true),
                        changed(Kind.CHANGED, "reef", "Reef knot", 3, true),
                        changed(Kind.ADDED, "bend", "Sheet bend", 6, false),
                        changed(Kind.REMOVED, "granny", "Granny knot", 0, true)),
                Optional.of("- The *sheet bend* is new.\n- The reef knot has a warning."),
                OptionalInt.of(11));
    }

    /// What the rooms would answer.
    private static final class Answers implements WhatsNewViewModel.Source {
        Optional<Updates.Preview> preview =
                Optional.of(
                        new Updates.Preview(
                                change(),
                                new CarriedOver(KNOTS, 1, 2, List.of()),
                                new DownloadSize(3, 48_000, 90_000)));
        Set<LessonId> read = Set.of(new LessonId("reef"), new LessonId("granny"));
        boolean quiet;
        Arrival arrival = new Arrival.Stopped();
        Installation back = new Installation.Busy();

        @Override
        public Optional<Updates.Preview> preview(CourseId course, Watcher watcher) {
            return preview;
        }

        @Override
        public Optional<EditionChange> changes(CourseId course, int from, int to) {
            return Optional.of(change());
        }

        @Override
        public Set<LessonId> read(CourseId course) {
            return read;
        }

        @Override
        public Arrival update(CourseId course, Watcher watcher) {
            return arrival;
        }

        @Override
        public Installation rollback(CourseId course) {
            return back;
        }

        @Override
        public boolean quiet(CourseId course) {
            return quiet;
        }

        @Override
        public void quiet(CourseId course, boolean wanted) {
            quiet = wanted;
        }
    }

    private static InstalledCourse course() {
        return course(null);
    }

    private static InstalledCourse course(@Nullable String notes) {
        var manifest =
                new Manifest(
                        1,
                        KNOTS,
                        edition(1),
                        "Knots",
                        "en",
                        null,
                        List.of("Ada"),
                        null,
                        null,
                        List.of(),
                        notes,
                        List.of(),
                        List.of());
        return new InstalledCourse(manifest, List.of(edition(1)), new Publisher("Ada", "A-B"));
    }

    private WhatsNewViewModel model() {
        return model(course());
    }

    private WhatsNewViewModel model(InstalledCourse course) {
        var model =
                HeadlessFx.call(() ->
                        new WhatsNewViewModel(
                                background,
                                source,
                                course,
                                CLOCK,
                                () -> heard.add("changed"),
                                listen -> heard.add(listen ? "listen" : "quiet")));
        HeadlessFx.run(model::look);
        HeadlessFx.await("news", () -> !(model.state().get() instanceof State.Working));
        return model;
    }

    private static State.News news(WhatsNewViewModel model) {
        return (State.News) HeadlessFx.call(() -> model.state().get());
    }

    private Stage show(WhatsNewViewModel model, double width, double height) {
        var appearance =
                HeadlessFx.call(() ->
                        new Appearance(
                                ThemeChoice.LIGHT,
                                TextStyle.DEFAULT,
                                new SimpleBooleanProperty(false)));
        HeadlessFx.run(() -> new ChromeStyle().follow(appearance));
        var sheets = HeadlessFx.call(Sheets::new);
        stage = HeadlessFx.show(new StackPane(sheets.node()), width, height);
        HeadlessFx.run(() ->
                sheets.show(
                        new WhatsNewView(
                                        model,
                                        sheets::close,
                                        course -> heard.add("notes of " + course))
                                .node(),
                        () -> heard.add("closed")));
        Looks.keep(stage, "update-preview-%dx%d".formatted((int) width, (int) height));
        HeadlessFx.run(() -> appearance.choice().set(ThemeChoice.DARK));
        Looks.keep(stage, "update-preview-dark-%dx%d".formatted((int) width, (int) height));
        return stage;
    }

    private Button button(String name) {
        return HeadlessFx.call(() ->
                java.util.Objects.requireNonNull(stage)
                        .getScene()
                        .getRoot()
                        .lookupAll(".button")
                        .stream()
                        .map(Button.class::cast)
                        .filter(button -> name.equals(button.getText()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(name)));
    }

    @Test
    void whatTheLearnerHasReadComesFirst() {
        var news = news(model());
        assertThat(news.mine()).extracting(Changed::title).containsExactly("Reef knot");
        assertThat(news.others())
                .extracting(Changed::title)
                .containsExactly("Bowline", "Sheet bend", "Granny knot");
        assertThat(news.catchUp()).hasValue(3);
        assertThat(news.size()).isEqualTo("48 KB to bring in.");
    }

    @Test
    void theChoicesAreNowLaterAndNever() {
        var model = model();
        show(model, 900, 640);
        for (String name : List.of("Install update", "Later", "Never for this course")) {
            assertThat(Looks.inside(stage, button(name))).as(name).isTrue();
        }
        HeadlessFx.run(button("Never for this course")::fire);
        HeadlessFx.await("the end of it", () -> heard.contains("closed"));
        assertThat(source.quiet).isTrue();
        assertThat(heard).containsExactly("quiet", "closed");
    }

    @Test
    void whoWantedToHearNothingCanHearAgain() {
        source.quiet = true;
        var model = model();
        show(model, 1440, 900);
        HeadlessFx.run(button("Tell me about new editions again")::fire);
        HeadlessFx.await(
                "news once more",
                () ->
                        model.state().get() instanceof State.News again
                                && !again.quiet()
                                && heard.contains("listen"));
        assertThat(source.quiet).isFalse();
    }

    @Test
    void anUpdateCanBeTakenBackAtOnce() {
        source.arrival =
                new Arrival.Arrived(
                        course(),
                        Optional.of(change()),
                        new CarriedOver(KNOTS, 1, 2, List.of()),
                        3,
                        48_000,
                        new dev.carrel.update.fetch.Traffic.Count(4, 48_000));
        source.back = new Installation.Installed(course(), 0, 0);
        var model = model();
        HeadlessFx.run(model::install);
        HeadlessFx.await(
                "the update",
                () ->
                        model.state().get() instanceof State.Told told
                                && told.back().equals(Optional.of("2026.1"))
                                && !told.notes());
        HeadlessFx.run(model::goBack);
        HeadlessFx.await(
                "the way back",
                () ->
                        model.state().get() instanceof State.Told told
                                && told.title().equals("“Knots” is edition 2026.1 again"));
        assertThat(heard).containsExactly("changed", "changed");
    }

    @Test
    void whatIsNewInTheEditionBeingReadOffersNothingToInstall() {
        source.preview = Optional.empty();
        var model = model();
        assertThat(HeadlessFx.call(() -> model.state().get())).isInstanceOf(State.Told.class);
    }

    @Test
    void ofTheOnlyEditionThereIsTheWordsOfItsAuthorAreShownAndCanBeClosed() {
        source.preview = Optional.empty();
        var model = model(course("Two knots:\n\n- the *bowline*\n- the reef knot"));
        assertThat(HeadlessFx.call(() -> model.state().get())).isInstanceOf(State.Said.class);
        show(model, 900, 640);
        var notes =
                HeadlessFx.call(() ->
                        (RichText)
                                Objects.requireNonNull(
                                        Objects.requireNonNull(stage)
                                                .getScene()
                                                .getRoot()
                                                .lookup(".rich-text")));
        assertThat(HeadlessFx.call(notes::plainText))
                .isEqualTo("Two knots:\n•  the bowline\n•  the reef knot");
        HeadlessFx.run(button("Close")::fire);
        HeadlessFx.await("the end of it", () -> heard.contains("closed"));
    }
}

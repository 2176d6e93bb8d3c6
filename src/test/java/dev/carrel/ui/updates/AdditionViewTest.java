package dev.carrel.ui.updates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.CourseId;
import dev.carrel.course.Edition;
import dev.carrel.library.Consent;
import dev.carrel.library.Installation;
import dev.carrel.library.InstalledCourse;
import dev.carrel.library.Publisher;
import dev.carrel.pack.manifest.Manifest;
import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.task.Background;
import dev.carrel.update.Arrival;
import dev.carrel.update.fetch.Traffic;
import dev.carrel.update.notes.CarriedOver;
import dev.carrel.work.Progress;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The cards that add a course, as people read and press them.
class AdditionViewTest {
    private static final CourseId KNOTS = new CourseId("knots");
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T12:30:00Z"), ZoneOffset.UTC);

    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private @Nullable Stage stage;

    @AfterEach
    void stop() {
        if (stage != null) {
            HeadlessFx.close(stage);
        }
        io.shutdownNow();
    }

    private static InstalledCourse course() {
        var edition = new Edition(1, "2026.1", LocalDate.of(2026, 11, 1));
        var manifest =
                new Manifest(
                        1,
                        KNOTS,
                        edition,
                        "Knots",
                        "en",
                        null,
                        List.of("Ada"),
                        null,
                        null,
                        List.of(),
                        null,
                        List.of(),
                        List.of());
        return new InstalledCourse(manifest, List.of(edition), new Publisher("Ada", "A-B"));
    }

    private static Arrival arrived() {
        return new Arrival.Arrived(
                course(),
                Optional.empty(),
                new CarriedOver(KNOTS, 1, 1, List.of()),
                3,
                48_000,
                new Traffic.Count(4, 48_000));
    }

    private void show(Region node) {
        stage = HeadlessFx.show(new StackPane(node), 640, 520);
    }

    private AdditionViewModel add(AdditionViewModel.Install install) {
        var model =
                HeadlessFx.call(() ->
                        new AdditionViewModel(
                                new Background(io, io),
                                install,
                                CLOCK,
                                "knots.coursepack",
                                () -> heard.add("changed")));
        show(
                HeadlessFx.call(() ->
                        new AdditionView(
                                        model,
                                        () -> heard.add("closed"),
                                        course -> heard.add("open " + course),
                                        course -> heard.add("notes of " + course))
                                .node()));
        HeadlessFx.run(() -> model.start(new Consent.Ask()));
        return model;
    }

    private Optional<Node> find(Predicate<Node> which) {
        return stage == null
                ? Optional.empty()
                : stage.getScene().getRoot().lookupAll("*").stream().filter(which).findFirst();
    }

    private void see(String words) {
        HeadlessFx.await(
                words,
                () ->
                        find(one ->
                                        one instanceof Labeled label
                                                && label.getText() != null
                                                && label.getText().contains(words))
                                .isPresent());
    }

    private Button button(String name) {
        return (Button)
                HeadlessFx.find(
                        name,
                        () -> find(one -> one instanceof Button b && name.equals(b.getText())));
    }

    private void press(String name) {
        Button button = button(name);
        HeadlessFx.run(button::fire);
    }

    @Test
    void aPublisherMetForTheFirstTimeIsShownWithItsFingerprintBeforeAnythingIsKept() {
        var publisher = new Publisher("Ada <b>Sailor</b> شهد", "K8E38-78QAD");
        add((_, _, _) -> new Arrival.Settled(new Installation.NeedsTrust("Knots", publisher)));
        see("Do you trust the publisher of “Knots”?");
        see("Ada <b>Sailor</b> شهد");
        var field =
                (TextField)
                        HeadlessFx.find("the fingerprint", () -> find(TextField.class::isInstance));
        String shown = HeadlessFx.call(field::getText);
        assertThat(shown).isEqualTo("K8E38-78QAD");
        assertThat(HeadlessFx.call(field::isEditable)).as("to be copied only").isFalse();
        assertThat(heard).isEmpty();
    }

    @Test
    void whoTrustsThePublisherGetsTheCourseAndCanOpenIt() {
        var publisher = new Publisher("Ada", "K8E38-78QAD");
        add((_, consent, _) ->
                consent.equals(new Consent.Fingerprint("K8E38-78QAD"))
                        ? arrived()
                        : new Arrival.Settled(new Installation.NeedsTrust("Knots", publisher)));
        press("Trust and add");
        see("“Knots” is on your shelf");
        press("Open");
        assertThat(heard).containsExactly("changed", "closed", "open knots");
    }

    @Test
    void whatIsOnTheShelfAlreadyCanBeOpenedAndNothingHasChanged() {
        add((_, _, _) -> new Arrival.Settled(new Installation.AlreadyInstalled(course())));
        press("Open");
        assertThat(heard).containsExactly("closed", "open knots");
    }

    @Test
    void whatWasRefusedCanOnlyBeClosed() {
        add((_, _, _) ->
                new Arrival.Settled(new Installation.Refused("It is damaged.", "Get it again.")));
        see("Get it again.");
        assertThat(
                        HeadlessFx.call(() ->
                                find(one -> one instanceof Button b && "Open".equals(b.getText()))
                                        .isPresent()))
                .isFalse();
        press("Close");
        assertThat(heard).containsExactly("closed");
    }

    @Test
    void theWorkIsToldAsItGoesOnAndStopsWhenItIsAsked() {
        var stopped = new CountDownLatch(1);
        add((_, _, watcher) -> {
            watcher.progress().at(new Progress.Moment(Progress.Stage.FETCHING, "", 1_000, 4_000));
            while (!watcher.stopped()) {
                Thread.onSpinWait();
            }
            stopped.countDown();
            return new Arrival.Stopped();
        });
        see("Bringing in what is new: 1 KB of 4 KB");
        press("Stop");
        see("Nothing was changed");
        assertThat(stopped.getCount()).isZero();
        assertThat(heard).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u2003"})
    void anAddressThatSaysNothingCannotBeAdded(String typed) {
        show(HeadlessFx.call(() -> new AddressView(() -> {}, heard::add).node()));
        var field = (TextField) HeadlessFx.find("a field", () -> find(TextField.class::isInstance));
        HeadlessFx.run(() -> {
            field.setText(typed);
            field.getOnAction().handle(null);
        });
        Button add = button("Add");
        assertThat(HeadlessFx.call(add::isDisabled)).isTrue();
        assertThat(heard).isEmpty();
    }

    @Test
    void enterAddsWhatWasTypedWithoutTheBlanksAroundIt() {
        show(HeadlessFx.call(() -> new AddressView(() -> heard.add("closed"), heard::add).node()));
        var field = (TextField) HeadlessFx.find("a field", () -> find(TextField.class::isInstance));
        HeadlessFx.run(() -> {
            field.setText("  https://例え.jp/course?x=1&y=ü  ");
            field.getOnAction().handle(null);
        });
        assertThat(heard).containsExactly("closed", "https://例え.jp/course?x=1&y=ü");
    }
}

package dev.carrel.ui.updates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.CourseId;
import dev.carrel.course.Edition;
import dev.carrel.library.Consent;
import dev.carrel.library.Installation;
import dev.carrel.library.Publisher;
import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.task.Background;
import dev.carrel.ui.updates.AdditionViewModel.State;
import dev.carrel.update.Arrival;
import dev.carrel.update.EditionChange;
import dev.carrel.update.UpdateCheck;
import dev.carrel.update.fetch.DownloadSize;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NewEditionsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:30:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final CourseId KNOTS = new CourseId("knots");
    private static final CourseId SAILS = new CourseId("sails");

    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
    private final Background background = new Background(io, io);
    private final Map<CourseId, UpdateCheck> answers = new HashMap<>();
    private final NewEditions editions =
            new NewEditions(
                    background,
                    (course, _) -> Optional.ofNullable(answers.get(course)).orElseThrow(),
                    CLOCK);

    @AfterEach
    void stop() {
        io.shutdownNow();
    }

    private static Edition edition(int number) {
        return new Edition(number, "2026." + number, LocalDate.of(2026, 1, number));
    }

    private static UpdateCheck available() {
        return new UpdateCheck.Available(
                edition(1),
                edition(2),
                new EditionChange(
                        edition(1), edition(2), List.of(), Optional.empty(), OptionalInt.empty()),
                new DownloadSize(3, 4000, 9000),
                Optional.empty());
    }

    private void checkAll() {
        HeadlessFx.run(() -> editions.checkAll(List.of(KNOTS, SAILS)));
        HeadlessFx.await(
                "the checks", () -> !editions.checked().get().equals("Looking for new editions"));
    }

    @Test
    void whatIsOfferedIsKnownByCourse() {
        answers.put(KNOTS, available());
        answers.put(SAILS, new UpdateCheck.UpToDate(edition(1), NOW));
        checkAll();
        assertThat(editions.offers()).containsExactly(Map.entry(KNOTS, "2026.2"));
        assertThat(editions.checked().get())
                .startsWith("New editions were last looked for today at ");
        HeadlessFx.run(() -> editions.forget(KNOTS));
        assertThat(editions.offers()).isEmpty();
    }

    @Test
    void offlineIsQuietAndTellsTheLastDate() {
        answers.put(
                KNOTS,
                new UpdateCheck.Offline(
                        Optional.of(Instant.parse("2026-10-02T08:00:00Z")), "No network."));
        answers.put(SAILS, new UpdateCheck.NotPublished());
        checkAll();
        assertThat(editions.checked().get())
                .startsWith("The publishers could not be reached.")
                .contains("2026");
        assertThat(editions.offers()).isEmpty();
    }

    @Test
    void aCheckThatFailsStopsNoOther() {
        answers.put(SAILS, available());
        checkAll();
        assertThat(editions.offers()).containsKey(SAILS);
    }

    @Test
    void onFirstMeetingThePublisherIsTrustedByFingerprint() {
        var publisher = new Publisher("Ada", "K8E38-78QAD");
        List<Consent> consents = Collections.synchronizedList(new ArrayList<>());
        List<String> changed = new ArrayList<>();
        var model =
                HeadlessFx.call(() ->
                        new AdditionViewModel(
                                background,
                                (_, consent, _) -> {
                                    consents.add(consent);
                                    return consent instanceof Consent.Ask
                                            ? new Arrival.Settled(
                                                    new Installation.NeedsTrust("Knots", publisher))
                                            : new Arrival.Settled(new Installation.NoSpace(10));
                                },
                                CLOCK,
                                "knots.coursepack",
                                () -> changed.add("changed")));
        HeadlessFx.run(() -> model.start(new Consent.Ask()));
        HeadlessFx.await("the question", () -> model.state().get() instanceof State.Trust);
        HeadlessFx.run(model::trust);
        HeadlessFx.await("the end", () -> model.state().get() instanceof State.Done);
        assertThat(consents)
                .containsExactly(new Consent.Ask(), new Consent.Fingerprint("K8E38-78QAD"));
        assertThat(((State.Done) model.state().get()).title()).isEqualTo("The disk is too full");
        assertThat(changed).isEmpty();
    }

    @Test
    void aFailureOfTheProgramIsToldWithoutRiddles() {
        var model =
                HeadlessFx.call(() ->
                        new AdditionViewModel(
                                background,
                                (_, _, _) -> {
                                    throw new IllegalStateException("line 12");
                                },
                                CLOCK,
                                "x",
                                () -> {}));
        HeadlessFx.run(() -> model.start(new Consent.Ask()));
        HeadlessFx.await("the end", () -> model.state().get() instanceof State.Done);
        assertThat(model.state().get())
                .isEqualTo(
                        new State.Done(
                                false,
                                "That did not work",
                                "Something went wrong. The log says more.",
                                Optional.empty(),
                                false));
    }
}

package dev.carrel.update;

import static dev.carrel.update.SignedFolder.COURSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.Annotation;
import dev.carrel.course.LessonId;
import dev.carrel.course.Question;
import dev.carrel.course.QuestionId;
import dev.carrel.library.Consent;
import dev.carrel.library.Installation;
import dev.carrel.library.Installation.AlreadyInstalled;
import dev.carrel.library.Installation.NeedsTrust;
import dev.carrel.library.Installation.OlderThanInstalled;
import dev.carrel.library.Installation.Refused;
import dev.carrel.pack.manifest.Manifest;
import dev.carrel.quiz.Answer;
import dev.carrel.quiz.AttemptStore;
import dev.carrel.quiz.Grader;
import dev.carrel.update.Arrival.Arrived;
import dev.carrel.update.Arrival.Settled;
import dev.carrel.update.EditionChange.Kind;
import dev.carrel.update.fetch.Traffic;
import dev.carrel.update.notes.CarriedOver;
import dev.carrel.work.Cancel;
import dev.carrel.work.Progress;
import dev.carrel.work.Watcher;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UpdatesTest extends ServedCourse {
    @Test
    void installsFromAWebAddressAndComesBackForMore() throws Exception {
        List<Progress.Moment> heard = Collections.synchronizedList(new ArrayList<>());
        Arrival arrival =
                desk.updates.install(
                        server.address().toString(),
                        FIRST_USE,
                        new Watcher(heard::add, new Cancel()));

        assertThat(arrival)
                .isInstanceOfSatisfying(
                        Arrived.class,
                        done -> {
                            assertThat(done.course().title()).isEqualTo("Sea craft");
                            assertThat(done.course().publisher().name()).isEqualTo("Ada");
                            assertThat(done.newFiles()).isEqualTo(11);
                            assertThat(done.change()).isEmpty();
                            assertThat(done.notes().counts().all()).isZero();
                            assertThat(done.traffic().bytes()).isEqualTo(server.sent());
                        });
        assertThat(heard.getFirst().stage()).isEqualTo(Progress.Stage.LOOKING);
        assertThat(heard)
                .filteredOn(moment -> moment.stage() == Progress.Stage.FETCHING)
                .last()
                .satisfies(moment -> assertThat(moment.done()).isEqualTo(moment.total()));
        assertThat(desk.text("l3")).contains("Passage 5 of lesson 3");
        assertThat(desk.library.check(COURSE)).isEmpty();

        server.forget();
        assertThat(update()).isEqualTo(new Settled(new AlreadyInstalled(course())));
        assertThat(server.requests()).containsExactly("metadata/timestamp.json");
        assertThat(server.sent()).isZero();
    }

    @Test
    void asksBeforeItTrustsAStrangerAndFetchesNothingUntilThen() throws Exception {
        Arrival arrival = install(server.address().toString(), new Consent.Ask());

        assertThat(arrival).isInstanceOf(Settled.class);
        NeedsTrust question = (NeedsTrust) ((Settled) arrival).installation();
        assertThat(question.title()).isEqualTo("Sea craft");
        assertThat(server.requests()).noneMatch(path -> path.startsWith("objects/"));
        assertThat(desk.library.courses()).isEmpty();

        String stranger = question.publisher().fingerprint().replace('2', '3').replace('7', '8');
        String other =
                stranger.equals(question.publisher().fingerprint()) ? "0".repeat(25) : stranger;
        assertThat(refusal(install(server.address().toString(), new Consent.Fingerprint(other))))
                .contains("Ada", question.publisher().fingerprint());
        assertThat(refusal(install(server.address().toString(), new Consent.Fingerprint("abc"))))
                .contains("five groups of five");
        assertThat(desk.library.courses()).isEmpty();

        String typed =
                question.publisher()
                        .fingerprint()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace("-", " ");
        assertThat(install(server.address().toString(), new Consent.Fingerprint(typed)))
                .isInstanceOf(Arrived.class);
    }

    @Test
    void installsAPackFromAFileAndFromTheWeb() throws Exception {
        Path file = published.pack(temp.resolve("sea.coursepack"));
        assertThat(install(file.toString(), FIRST_USE))
                .isInstanceOfSatisfying(
                        Arrived.class,
                        done -> assertThat(done.traffic()).isEqualTo(Traffic.Count.NOTHING));
        assertThat(update())
                .as("a pack is no place for updates")
                .isEqualTo(new Arrival.NotPublished());

        published.publish(2, SeaCourse.second());
        published.pack(published.folder().resolve("get"));
        published.pack(published.folder().resolve("sea.coursepack"));
        assertThat(install(server.address() + "sea.coursepack", new Consent.Ask()))
                .as("the publisher is known")
                .isInstanceOf(Arrived.class);
        assertThat(install(server.address() + "get", FIRST_USE))
                .as("whatever the pack is called")
                .isEqualTo(new Settled(new AlreadyInstalled(course())));
        assertThat(install(file.toUri().toString(), FIRST_USE))
                .isInstanceOfSatisfying(
                        Settled.class,
                        older -> {
                            assertThat(older.installation()).isInstanceOf(OlderThanInstalled.class);
                        });
        assertThat(desk.edition()).isEqualTo(2);
    }

    @Test
    void aPackFetchedOnceIsNotFetchedAgainWhenTheLearnerSaysYes() throws Exception {
        published.pack(published.folder().resolve("sea.coursepack"));
        String address = server.address() + "sea.coursepack";
        Arrival asked = install(address, new Consent.Ask());
        NeedsTrust question = (NeedsTrust) ((Settled) asked).installation();
        server.forget();

        assertThat(install(address, new Consent.Fingerprint(question.publisher().fingerprint())))
                .isInstanceOf(Arrived.class);
        assertThat(server.sent()).isZero();
        assertThat(temp.resolve("home/store/partial")).isEmptyDirectory();
    }

    @Test
    void installsFromAFolderAndUpdatesFromIt() throws Exception {
        assertThat(install(published.folder().toString(), FIRST_USE)).isInstanceOf(Arrived.class);
        published.publish(2, SeaCourse.second());

        assertThat(check()).isInstanceOf(UpdateCheck.Available.class);
        assertThat(update()).isInstanceOf(Arrived.class);
        assertThat(desk.edition()).isEqualTo(2);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void theAuthorsOwnAddressIsAskedWhenTheCourseCameAsAPack() throws Exception {
        published.updates = server.address();
        published.publish(1, Map.of());
        install(published.pack(temp.resolve("sea.coursepack")).toString(), FIRST_USE);
        published.publish(2, SeaCourse.second());

        assertThat(update()).isInstanceOf(Arrived.class);
        assertThat(desk.edition()).isEqualTo(2);
    }

    @Test
    void saysWhatIsNewWithoutFetchingIt() throws Exception {
        install(server.address().toString(), FIRST_USE);
        published.publish(2, SeaCourse.second());
        server.forget();

        assertThat(check())
                .isInstanceOfSatisfying(
                        UpdateCheck.Available.class,
                        found -> {
                            assertThat(found.offered().number()).isEqualTo(2);
                            assertThat(found.expired()).isEmpty();
                            assertThat(found.size().objects()).isEqualTo(3);
                            assertThat(found.change().count(Kind.ADDED)).isEqualTo(1);
                            assertThat(found.change().count(Kind.CHANGED)).isEqualTo(1);
                            assertThat(found.change().minutes()).isEmpty();
                            assertThat(found.change().notes()).contains("What is new in edition 2");
                        });
        assertThat(server.requests()).noneMatch(path -> path.startsWith("objects/"));
        server.forget();
        assertThat(check()).isInstanceOf(UpdateCheck.Available.class);
        assertThat(server.requests())
                .as("what was verified is kept")
                .hasSize(2)
                .contains("metadata/timestamp.json");
    }

    @Test
    void onlyTheChangedLessonTravels() throws Exception {
        install(server.address().toString(), FIRST_USE);
        String edited = SeaCourse.second().get("l3.md");
        Manifest next = published.publish(2, Map.of("l3.md", edited));
        long lesson = next.file("l3.md").orElseThrow().transferSize();
        server.forget();

        assertThat(update())
                .isInstanceOfSatisfying(
                        Arrived.class,
                        done -> {
                            assertThat(done.newFiles()).isEqualTo(1);
                            assertThat(done.traffic().requests())
                                    .isEqualTo(server.requests().size());
                        });
        assertThat(server.requests().stream().filter(path -> path.startsWith("objects/")))
                .containsExactly(next.file("l3.md").orElseThrow().object().path());
        assertThat(server.requests()).hasSizeLessThanOrEqualTo(6);
        assertThat(server.sent()).isLessThanOrEqualTo(2 * lesson + 4096);
    }

    @Test
    void everythingTheLearnerDidIsThereAfterAnUpdateAndAfterTheWayBack() throws Exception {
        install(server.address().toString(), FIRST_USE);
        Annotation.Highlight same = desk.highlight("l1", "Passage 2 of lesson 1 begins here.");
        Annotation.Highlight shifted = desk.highlight("l3", "Passage 6 of lesson 3 begins here.");
        Annotation.Highlight edited = desk.highlight("l3", "Passage 9 of lesson 3 begins here.");
        answer("q-tide");
        answer("q-wind");
        desk.records.completions().mark(COURSE, new LessonId("l3"), 1, true);
        desk.records.positions().save(COURSE, new LessonId("l3"), 1, null, 400);
        published.publish(2, SeaCourse.second());

        Arrived arrived = (Arrived) update();

        assertThat(arrived.newFiles()).isEqualTo(3);
        CarriedOver.Counts counts = arrived.notes().counts();
        assertThat(counts.all()).isEqualTo(3);
        assertThat(counts.kept()).isEqualTo(2);
        assertThat(counts.edited()).isEqualTo(1);
        assertThat(arrived.change().orElseThrow().minutes().orElseThrow()).isBetween(5, 6);
        assertThat(desk.wordsUnder(same)).isEqualTo("l1: Passage 2 of lesson 1 begins here.");
        assertThat(desk.wordsUnder(shifted)).isEqualTo("l3: Passage 6 of lesson 3 begins here.");
        assertThat(desk.wordsUnder(edited))
                .isEqualTo("l3: Passage 9 of lesson 3 really begins here.");
        assertThat(desk.records.attempts().latest(COURSE, new QuestionId("q-tide"), 1)).isPresent();
        assertThat(desk.records.backup().list()).as("made before the update").hasSize(1);

        assertThat(desk.updates.rollback(COURSE)).isInstanceOf(Installation.Installed.class);
        assertThat(desk.edition()).isEqualTo(1);
        assertThat(desk.wordsUnder(same)).isEqualTo("l1: Passage 2 of lesson 1 begins here.");
        assertThat(desk.wordsUnder(shifted)).isEqualTo("l3: Passage 6 of lesson 3 begins here.");
        assertThat(desk.wordsUnder(edited)).isEqualTo("l3: Passage 9 of lesson 3 begins here.");
        assertThat(desk.records.attempts().all(COURSE)).hasSize(2);
        assertThat(desk.records.completions().find(COURSE, new LessonId("l3")).orElseThrow().done())
                .isTrue();
        assertThat(desk.records.positions().last(COURSE).orElseThrow().offset()).isEqualTo(400);
        assertThat(update()).as("and forward again").isInstanceOf(Arrived.class);
        assertThat(desk.wordsUnder(edited))
                .isEqualTo("l3: Passage 9 of lesson 3 really begins here.");
    }

    @Test
    void showsWhatAnUpdateWouldMeanBeforeItIsMade() throws Exception {
        install(server.address().toString(), FIRST_USE);
        Annotation.Highlight edited = desk.highlight("l3", "Passage 9 of lesson 3 begins here.");
        assertThat(preview()).isEmpty();
        published.publish(2, SeaCourse.second());

        Updates.Preview preview = preview().orElseThrow();

        assertThat(preview.notes().counts().edited()).isEqualTo(1);
        assertThat(preview.change().minutes()).isPresent();
        assertThat(desk.edition()).isEqualTo(1);
        assertThat(desk.records.placements().placements(COURSE, 2)).isEmpty();
        server.forget();
        Arrived arrived = (Arrived) update();
        assertThat(server.requests())
                .as("nothing is fetched twice")
                .noneMatch(path -> path.startsWith("objects/"));
        assertThat(arrived.notes().notes()).isEqualTo(preview.notes().notes());
        assertThat(desk.wordsUnder(edited))
                .isEqualTo("l3: Passage 9 of lesson 3 really begins here.");
    }

    @Test
    void knowsThatThereIsNothing() throws Exception {
        assertThat(refusal(install(temp.resolve("no/such").toString(), FIRST_USE)))
                .contains("There is no course at");
        assertThat(refusal(install(temp.toString(), FIRST_USE))).contains("no published course");
        assertThat(refusal(install("http:// nowhere", FIRST_USE))).contains("no course at");
        assertThat(check()).isEqualTo(new UpdateCheck.NotPublished());
        assertThat(refusal(update())).contains("not installed");
        assertThat(refusal(desk.updates.rollback(COURSE))).contains("no earlier edition");
    }

    private static String refusal(Installation installation) {
        assertThat(installation).isInstanceOf(Refused.class);
        return ((Refused) installation).reason();
    }

    private void answer(String id) throws Exception {
        Question question =
                new Question.Choices(
                        new Question.Common(
                                new QuestionId(id),
                                1,
                                "Which?",
                                null,
                                List.of(),
                                null,
                                Question.Review.CORE,
                                null),
                        false,
                        List.of(
                                new Question.Choice("This", true, null),
                                new Question.Choice("That", false, null)));
        Answer answer = new Answer.Chosen(Set.of(0));
        desk.records
                .attempts()
                .record(
                        COURSE,
                        new LessonId("l3"),
                        1,
                        question,
                        answer,
                        Grader.grade(question, answer),
                        AttemptStore.Effort.UNKNOWN);
    }

    private java.util.Optional<Updates.Preview> preview() throws Exception {
        return desk.updates.preview(COURSE, Watcher.nobody());
    }

    private dev.carrel.library.InstalledCourse course() throws Exception {
        return desk.library.course(COURSE).orElseThrow();
    }
}

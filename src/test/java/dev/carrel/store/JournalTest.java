package dev.carrel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.course.CourseId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The journal with a room that remembers one text per subject.
class JournalTest {
    private static final CourseId COURSE = new CourseId("birds");
    private static final Schema TEXTS =
            new Schema(
                    "texts",
                    "CREATE TABLE texts (subject TEXT PRIMARY KEY, text TEXT NOT NULL, said INTEGER NOT NULL);");

    record Said(String text) {}

    @TempDir Path folder;
    private final AtomicLong now = new AtomicLong(1_700_000_000_000L);
    private final List<Database> open = new ArrayList<>();
    private Journal journal;

    @BeforeEach
    void start() throws StoreException {
        journal = home("one");
    }

    @AfterEach
    void close() {
        open.forEach(Database::close);
    }

    @Test
    void aChangeAndItsTablesAreKeptTogetherOrNotAtAll() throws StoreException {
        say(journal, "owl", "hoo");
        assertThatThrownBy(() ->
                        journal.database()
                                .run(tx -> {
                                    append(journal, tx, "owl", "too much");
                                    append(journal, tx, "jay", "x".repeat(200));
                                }))
                .isInstanceOf(StoreException.class);
        assertThat(texts(journal)).containsExactly("owl: hoo (1)");
        assertThat(journal.changesSince(Map.of())).hasSize(1);
    }

    @Test
    void numbersHaveNoGapAndClocksOnlyRise() throws StoreException {
        for (int i = 0; i < 50; i++) {
            now.addAndGet(i % 3 == 0 ? -90_000 : 7);
            say(journal, "owl", "hoo " + i);
        }
        List<Change> all = journal.changesSince(Map.of());
        assertThat(all).extracting(Change::clock).isSorted().doesNotHaveDuplicates();
        assertThat(all)
                .extracting(Change::seq)
                .containsExactlyElementsOf(
                        java.util.stream.LongStream.rangeClosed(1, 50).boxed().toList());
        assertThat(all).allMatch(change -> change.id().version() == 7);
        assertThat(texts(journal)).containsExactly("owl: hoo 49 (50)");
    }

    @Test
    void twoProgramsWithTheSameFileShareNumbersAndClock() throws StoreException {
        Journal other = Journal.open(journal.database(), clock(journal.clock().device()), rooms(1));
        for (int i = 0; i < 10; i++) {
            now.addAndGet(-1000);
            say(i % 2 == 0 ? journal : other, "owl", "hoo " + i);
        }
        List<Change> all = journal.changesSince(Map.of());
        assertThat(all).extracting(Change::seq).doesNotHaveDuplicates().hasSize(10).isSorted();
        assertThat(texts(journal)).containsExactly("owl: hoo 9 (10)");
    }

    @Test
    void nothingInTheJournalCanBeChangedOrRemoved() throws StoreException {
        say(journal, "owl", "hoo");
        for (String sql :
                List.of(
                        "UPDATE change SET payload = '{}'",
                        "DELETE FROM change",
                        "INSERT OR REPLACE INTO change SELECT id, device, seq, clock, kind, 'x',"
                                + " course, payload, version FROM change")) {
            assertThatThrownBy(() -> journal.database().run(tx -> tx.update(sql)))
                    .as(sql)
                    .isInstanceOf(StoreException.class);
        }
        assertThat(journal.changesSince(Map.of())).hasSize(1);
        assertThat(texts(journal)).containsExactly("owl: hoo (1)");
    }

    @Test
    void anyOrderAndRepetitionGivesTheSameTables() throws StoreException {
        Journal other = home("two");
        Random random = new Random(11);
        for (int i = 0; i < 120; i++) {
            now.addAndGet(random.nextInt(5) - 2);
            say(random.nextBoolean() ? journal : other, "bird " + random.nextInt(6), "song " + i);
        }
        List<Change> changes = new ArrayList<>(journal.changesSince(Map.of()));
        changes.addAll(other.changesSince(Map.of()));
        journal.take(changes);
        List<String> expected = texts(journal);
        for (int round = 0; round < 10; round++) {
            Journal third = home("round " + round);
            List<Change> shuffled = new ArrayList<>(changes);
            shuffled.addAll(changes.subList(0, 40));
            Collections.shuffle(shuffled, random);
            for (int at = 0; at < shuffled.size(); ) {
                int end = Math.min(shuffled.size(), at + 1 + random.nextInt(30));
                third.take(shuffled.subList(at, end));
                at = end;
            }
            assertThat(texts(third)).isEqualTo(expected);
            third.rebuild();
            assertThat(texts(third)).isEqualTo(expected);
        }
    }

    @Test
    void takingTellsHowManyWereNew() throws StoreException {
        Journal other = home("two");
        say(other, "owl", "hoo");
        say(other, "jay", "jeer");
        List<Change> all = other.changesSince(Map.of());
        assertThat(journal.take(all.subList(0, 1))).isEqualTo(1);
        assertThat(journal.take(all)).isEqualTo(1);
        assertThat(journal.take(all)).isZero();
    }

    @Test
    void whatIsSaidAfterTakingIsLaterEvenIfTheOtherClockIsAhead() throws StoreException {
        Journal ahead = home("two");
        now.addAndGet(86_400_000L * 365);
        say(ahead, "owl", "from the future");
        now.addAndGet(-86_400_000L * 365);
        journal.take(ahead.changesSince(Map.of()));
        say(journal, "owl", "now");
        ahead.take(journal.changesSince(ahead.have()));
        assertThat(texts(ahead)).containsExactly("owl: now (2)").isEqualTo(texts(journal));
    }

    @Test
    void gapsStayReadableAndAreAskedForAgain() throws StoreException {
        Journal other = home("two");
        for (int i = 1; i <= 6; i++) {
            say(other, "owl", "hoo " + i);
        }
        List<Change> all = other.changesSince(Map.of());
        UUID device = other.clock().device();
        journal.take(List.of(all.get(0), all.get(1), all.get(4), all.get(5)));

        assertThat(texts(journal)).containsExactly("owl: hoo 6 (4)");
        assertThat(journal.have()).containsEntry(device, 2L);
        assertThat(other.changesSince(journal.have())).isEqualTo(all.subList(2, 6));
        journal.take(other.changesSince(journal.have()));
        assertThat(journal.have()).containsEntry(device, 6L);
        assertThat(texts(journal)).containsExactly("owl: hoo 6 (6)");
    }

    @Test
    void unknownKindsAndNewerPayloadsAreKeptAndPassedOn() throws StoreException {
        UUID device = UUID.randomUUID();
        Change unknown = change(device, 1, "card.reviewed", "owl", "{\"grade\":{\"deep\":[1]}}", 3);
        Change newer =
                change(device, 2, "text.said", "owl", "{\"text\":\"hoo\",\"mood\":\"calm\"}", 2);
        Change odd = change(device, 3, "text.said", "owl", "{\"words\":[\"hoo\"]}", 9);
        journal.take(List.of(odd, newer, unknown));

        assertThat(texts(journal)).containsExactly("owl: hoo (1)");
        Journal next = home("two");
        next.take(journal.changesSince(next.have()));
        assertThat(next.changesSince(Map.of())).containsExactly(unknown, newer, odd);
        assertThat(texts(next)).isEqualTo(texts(journal));
    }

    @Test
    void aNewerProgramUnderstandsWhatAnOlderOneKept() throws StoreException {
        UUID device = UUID.randomUUID();
        journal.take(List.of(change(device, 1, "text.whispered", "owl", "{\"text\":\"psst\"}", 1)));
        assertThat(texts(journal)).isEmpty();
        Projection whispering =
                new Projection(
                        "texts",
                        1,
                        Set.of("text.said", "text.whispered"),
                        List.of("texts"),
                        JournalTest::step,
                        JournalTest::forget);
        Journal newer = Journal.open(journal.database(), clock(device), List.of(whispering));
        assertThat(texts(newer)).containsExactly("owl: psst (1)");
    }

    @Test
    void tablesOfAnotherVersionAreMadeAnewWhenOpened() throws StoreException {
        say(journal, "owl", "hoo");
        journal.database().run(tx -> tx.update("UPDATE texts SET text = 'as an older program'"));
        Journal same = Journal.open(journal.database(), journal.clock(), rooms(1));
        assertThat(texts(same)).containsExactly("owl: as an older program (1)");
        Journal newer = Journal.open(journal.database(), journal.clock(), rooms(2));
        assertThat(texts(newer)).containsExactly("owl: hoo (1)");
    }

    @Test
    void oneDamagedChangeAndNoneIsTaken() throws StoreException {
        UUID device = UUID.randomUUID();
        Change good = change(device, 1, "text.said", "owl", "{\"text\":\"hoo\"}", 1);
        for (String payload : List.of("", "{", "[]", "7", "null", "{} {}", "[".repeat(5000))) {
            Change bad = change(device, 2, "text.said", "jay", payload, 1);
            assertThatThrownBy(() -> journal.take(List.of(good, bad)))
                    .as(payload)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("nothing was taken");
        }
        assertThat(texts(journal)).isEmpty();
        assertThat(journal.have()).isEmpty();
    }

    @Test
    void aClockThatCannotBeStopsNobody() throws StoreException {
        UUID device = UUID.randomUUID();
        Change mad =
                new Change(
                        Journal.newId(),
                        device,
                        1,
                        new Stamp(Stamp.MAX_WALL, Stamp.MAX_COUNTER, device),
                        "text.said",
                        "owl",
                        COURSE.value(),
                        "{\"text\":\"hoo\"}",
                        1);
        assertThatThrownBy(() -> journal.take(List.of(mad))).isInstanceOf(StoreException.class);
        now.set(Long.MAX_VALUE);
        say(journal, "owl", "the battery of the clock is empty");
        now.set(-5);
        say(journal, "owl", "and now it is 1969");
        assertThat(texts(journal)).containsExactly("owl: and now it is 1969 (2)");
        Journal other = home("two");
        assertThat(other.take(journal.changesSince(Map.of()))).isEqualTo(2);
    }

    @Test
    void historyIsThatOfOneSubject() throws StoreException {
        say(journal, "owl", "one");
        say(journal, "jay", "other");
        say(journal, "owl", "two");
        List<Change> history =
                journal.database()
                        .read(tx -> journal.history(tx, Set.of("text.said"), COURSE, "owl"));
        assertThat(history)
                .extracting(change -> change.read(Said.class).orElseThrow().text())
                .containsExactly("one", "two");
        assertThat(
                        journal.database()
                                .<List<Change>>read(
                                        tx -> journal.history(tx, Set.of("else"), COURSE, "owl")))
                .isEmpty();
    }

    @Test
    void aKindBelongsToOneRoom() {
        assertThatThrownBy(() ->
                        Journal.open(
                                journal.database(),
                                journal.clock(),
                                List.of(rooms(1).getFirst(), rooms(2).getFirst())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Journal home(String name) throws StoreException {
        Path file = folder.resolve(name).resolve("learner.db");
        Database database = Database.open(file, List.of(Journal.SCHEMA, TEXTS)).orThrow();
        open.add(database);
        return Journal.open(database, clock(Device.of(file)), rooms(1));
    }

    private HybridClock clock(UUID device) {
        return new HybridClock(device, () -> java.time.Instant.ofEpochMilli(now.get()));
    }

    private static List<Projection> rooms(int version) {
        return List.of(
                new Projection(
                        "texts",
                        version,
                        Set.of("text.said"),
                        List.of("texts"),
                        JournalTest::step,
                        JournalTest::forget));
    }

    private static void step(Transaction tx, Change change) throws StoreException {
        Said said = change.read(Said.class).orElse(null);
        if (said == null || said.text() == null) {
            return;
        }
        if (said.text().length() > 100) {
            throw new StoreException("Too long.");
        }
        tx.update(
                "INSERT INTO texts VALUES (?, ?, 1) ON CONFLICT DO UPDATE"
                        + " SET text = excluded.text, said = said + 1",
                change.subject(),
                said.text());
    }

    private static void forget(
            Transaction tx, @org.jspecify.annotations.Nullable String course, String subject)
            throws StoreException {
        tx.update("DELETE FROM texts WHERE subject = ?", subject);
    }

    private static void say(Journal journal, String subject, String text) throws StoreException {
        journal.database().run(tx -> append(journal, tx, subject, text));
    }

    private static void append(Journal journal, Transaction tx, String subject, String text)
            throws StoreException {
        journal.append(tx, "text.said", subject, COURSE, new Said(text), 1);
    }

    private static Change change(
            UUID device, int seq, String kind, String subject, String payload, int version) {
        return new Change(
                Journal.newId(),
                device,
                seq,
                new Stamp(1_700_000_000_000L + seq, 0, device),
                kind,
                subject,
                COURSE.value(),
                payload,
                version);
    }

    private static List<String> texts(Journal journal) throws StoreException {
        return journal.database()
                .read(tx ->
                        tx.list(
                                "SELECT * FROM texts ORDER BY subject",
                                row ->
                                        row.text("subject")
                                                + ": "
                                                + row.text("text")
                                                + " ("
                                                + row.number("said")
                                                + ")"));
    }
}

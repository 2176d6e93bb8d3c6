package dev.carrel.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.Annotation;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.store.Change;
import dev.carrel.store.Projection;
import dev.carrel.store.Stamp;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Changes that no Carrel wrote: they may mean nothing, but they must not stop the learner.
class HostileJournalTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir Path folder;

    @Test
    void noPayloadStopsTheLearner() throws Exception {
        List<Change> sound;
        try (Learner learner = new Learner(folder.resolve("sound"), 21)) {
            for (int i = 0; i < 120; i++) {
                learner.act();
            }
            sound = learner.records.journal().changesSince(Map.of());
        }
        Random random = new Random(22);
        List<Change> odd = new ArrayList<>();
        UUID device = UUID.randomUUID();
        for (int i = 1; i <= 1500; i++) {
            Change model = sound.get(random.nextInt(sound.size()));
            ObjectNode payload = (ObjectNode) JSON.readTree(model.payload());
            damage(payload, random);
            odd.add(
                    new Change(
                            UUID.randomUUID(),
                            device,
                            i,
                            new Stamp(model.clock().wall() + i, 0, device),
                            random.nextInt(8) == 0
                                    ? sound.get(random.nextInt(sound.size())).kind()
                                    : model.kind(),
                            random.nextInt(6) == 0 ? subject(random) : model.subject(),
                            random.nextInt(6) == 0 ? course(random) : model.course(),
                            payload.toString(),
                            1 + random.nextInt(3)));
        }
        try (LearnerRecords mine = LearnerRecords.open(folder.resolve("mine"), Clock.systemUTC())) {
            CourseId course = Learner.COURSES.getFirst();
            Annotation kept =
                    mine.annotations().note(course, new LessonId("mine"), 1, "mine", Set.of());

            mine.journal().take(sound);
            mine.journal().take(odd);

            assertThat(mine.annotations().find(kept.id())).contains(kept);
            List<String> live = Learner.tables(mine.database());
            mine.journal().rebuild();
            assertThat(Learner.tables(mine.database())).isEqualTo(live);
            for (CourseId each : Learner.COURSES) {
                assertThat(mine.annotations().list(each)).isNotEmpty();
                assertThat(mine.annotations().deleted(each)).isNotNull();
                assertThat(mine.placements().decisions(each)).isNotNull();
                assertThat(mine.placements().inEdition(each, 1)).isNotEmpty();
                assertThat(mine.attempts().all(each)).isNotEmpty();
                assertThat(mine.attempts().latest(each)).isNotEmpty();
                assertThat(mine.completions().list(each)).isNotEmpty();
                assertThat(mine.positions().editionsRead(each)).isNotEmpty();
                assertThat(mine.positions().editionsReadBefore(each, 1000)).isNotEmpty();
                assertThat(mine.times().spent(each)).isNotEmpty();
            }
            assertThat(mine.positions().last()).isPresent();
            assertThat(mine.annotations().all()).isNotEmpty();
            assertThat(mine.journal().ids())
                    .as("what was not understood is kept all the same")
                    .hasSize(sound.size() + odd.size() + 1);
        }
    }

    @Test
    void everyKindIsTried() throws Exception {
        try (Learner learner = new Learner(folder.resolve("sound"), 21)) {
            for (int i = 0; i < 120; i++) {
                learner.act();
            }
            List<String> kinds =
                    LearnerRecords.PROJECTIONS.stream()
                            .map(Projection::kinds)
                            .flatMap(Set::stream)
                            .toList();
            assertThat(learner.records.journal().changesSince(Map.of()))
                    .extracting(Change::kind)
                    .containsAll(kinds);
        }
    }

    /// Removes, nulls or replaces something somewhere inside.
    private static void damage(ObjectNode object, Random random) {
        List<String> names = new ArrayList<>(object.propertyNames());
        if (names.isEmpty()) {
            object.put("odd", 1);
            return;
        }
        String name = names.get(random.nextInt(names.size()));
        if (object.get(name) instanceof ObjectNode inner && random.nextInt(5) > 0) {
            damage(inner, random);
            return;
        }
        switch (random.nextInt(9)) {
            case 0 -> object.remove(name);
            case 1 -> object.putNull(name);
            case 2 -> object.put(name, "");
            case 3 -> object.put(name, "x".repeat(300));
            case 4 -> object.put(name, -7);
            case 5 -> object.put(name, 1e300);
            case 6 -> object.put(name, "NaN");
            case 7 -> object.set(name, new ArrayNode(JSON.getNodeFactory()).addNull());
            default -> object.set(name, new ObjectNode(JSON.getNodeFactory()));
        }
    }

    private static String subject(Random random) {
        return List.of("", " ", "x".repeat(500), "not-an-id", UUID.randomUUID().toString())
                .get(random.nextInt(5));
    }

    private static @org.jspecify.annotations.Nullable String course(Random random) {
        return random.nextBoolean() ? null : List.of("", "BIRDS", "../x").get(random.nextInt(3));
    }
}

package dev.carrel.records;

import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.Annotation.Style;
import dev.carrel.annotation.AnnotationEdit;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.annotation.undo.UndoStack;
import dev.carrel.course.BlockId;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.course.Question;
import dev.carrel.course.QuestionId;
import dev.carrel.quiz.Answer;
import dev.carrel.quiz.AttemptStore;
import dev.carrel.quiz.Confidence;
import dev.carrel.quiz.Grader;
import dev.carrel.store.Database;
import dev.carrel.store.Projection;
import dev.carrel.store.StoreException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Somebody who does all kinds of things on one device, whose clock is not to be trusted.
public final class Learner implements AutoCloseable {
    public static final List<CourseId> COURSES =
            List.of(new CourseId("ship-it-smart"), new CourseId("birds"));
    private static final List<String> TAGS = List.of("exam", "ask", "später", "🦉");

    public final LearnerRecords records;
    private final Random random;
    private final UndoStack undo;
    private long now = 1_790_000_000_000L;

    public Learner(Path home, long seed) throws StoreException {
        random = new Random(seed);
        records = LearnerRecords.open(home, new Wobbly());
        undo = new UndoStack(records.annotations());
    }

    /// Does something.
    public void act() throws StoreException {
        switch (random.nextInt(14)) {
            case 0, 1 ->
                    undo.push(
                            new dev.carrel.annotation.Step(
                                    records.annotations()
                                            .highlight(
                                                    course(),
                                                    passage(),
                                                    pick(Colour.values()),
                                                    pick(Style.values()),
                                                    words(),
                                                    tags())
                                            .id(),
                                    AnnotationEdit.deleted(true)));
            case 2 -> records.annotations().note(course(), lesson(), edition(), words(), tags());
            case 3 -> records.annotations().bookmark(course(), passage(), words(), tags());
            case 4, 5 -> edit();
            case 6 -> {
                List<Annotation> gone = records.annotations().deleted(course());
                if (!gone.isEmpty()) {
                    records.annotations().undelete(pick(gone).id());
                }
            }
            case 7 -> {
                var _ = random.nextBoolean() ? undo.undo() : undo.redo();
            }
            case 8 -> place();
            case 9, 10 -> answer();
            case 11 ->
                    records.completions()
                            .mark(course(), lesson(), edition(), random.nextInt(3) > 0);
            case 12 ->
                    records.positions()
                            .save(
                                    course(),
                                    lesson(),
                                    edition(),
                                    random.nextBoolean() ? null : new BlockId("p-" + edition()),
                                    random.nextInt(9000));
            default ->
                    records.times()
                            .add(course(), lesson(), Duration.ofMillis(random.nextInt(90_000)));
        }
    }

    /// Every readable table, row by row.
    public static List<String> tables(Database database) throws StoreException {
        List<String> all = new ArrayList<>();
        for (Projection projection : LearnerRecords.PROJECTIONS) {
            for (String table : projection.tables()) {
                List<String> columns =
                        database.read(tx ->
                                tx.list(
                                        "SELECT name FROM pragma_table_info(?)",
                                        row -> row.text("name"),
                                        table));
                List<String> rows =
                        database.read(tx ->
                                tx.list(
                                        "SELECT * FROM " + table,
                                        row -> {
                                            StringBuilder text = new StringBuilder(table);
                                            for (String column : columns) {
                                                text.append('|').append(row.textOrNull(column));
                                            }
                                            return text.toString();
                                        }));
                all.addAll(rows);
            }
        }
        all.sort(null);
        return all;
    }

    public List<String> tables() throws StoreException {
        return tables(records.database());
    }

    @Override
    public void close() {
        records.close();
    }

    private void edit() throws StoreException {
        List<Annotation> all = records.annotations().list(course());
        if (all.isEmpty()) {
            return;
        }
        AnnotationEdit edit =
                switch (random.nextInt(5)) {
                    case 0 -> AnnotationEdit.body(words());
                    case 1 -> AnnotationEdit.colour(pick(Colour.values()));
                    case 2 -> AnnotationEdit.tags(tags(), tags()).withStyle(pick(Style.values()));
                    case 3 -> AnnotationEdit.tags(tags(), Set.of());
                    default -> AnnotationEdit.deleted(true);
                };
        undo.push(records.annotations().edit(pick(all).id(), edit));
    }

    private void place() throws StoreException {
        CourseId course = course();
        List<Annotation> all = records.annotations().list(course);
        if (all.isEmpty()) {
            return;
        }
        if (random.nextInt(3) == 0) {
            records.placements().withdraw(course, pick(all).id(), edition());
        } else {
            int start = random.nextInt(500);
            records.placements()
                    .decide(
                            course,
                            pick(all).id(),
                            edition(),
                            new Place(lesson(), start, start + 7),
                            random.nextBoolean() ? null : new QuoteSelector("q", "b", "a"));
        }
    }

    private void answer() throws StoreException {
        Question question =
                new Question.Numeric(
                        new Question.Common(
                                new QuestionId("q" + random.nextInt(4)),
                                1 + random.nextInt(2),
                                "How **many**?",
                                null,
                                List.of(),
                                null,
                                Question.Review.CORE,
                                null),
                        4,
                        0.5,
                        false,
                        null,
                        List.of());
        Answer answer = new Answer.Typed(String.valueOf(random.nextInt(6)));
        records.attempts()
                .record(
                        course(),
                        lesson(),
                        edition(),
                        question,
                        answer,
                        Grader.grade(question, answer),
                        new AttemptStore.Effort(
                                random.nextBoolean() ? null : pick(Confidence.values()),
                                random.nextInt(3),
                                random.nextInt(100)));
    }

    private Passage passage() {
        int start = random.nextInt(3000);
        String exact = words();
        return new Passage(
                lesson(),
                edition(),
                start,
                start + exact.length(),
                new QuoteSelector(exact, words(), words()),
                random.nextBoolean() ? null : new BlockId("p-" + start));
    }

    private CourseId course() {
        return pick(COURSES);
    }

    private LessonId lesson() {
        return new LessonId("m1-lesson-" + random.nextInt(4));
    }

    private int edition() {
        return 1 + random.nextInt(3);
    }

    private String words() {
        String[] words = {"", "owl", "a \"quoted\" line\nand another", "漢字 👩‍🔬", "<b>&amp;", "é"};
        return pick(words) + (random.nextBoolean() ? "" : " " + random.nextInt(100));
    }

    private Set<String> tags() {
        return random.nextInt(3) == 0 ? Set.of() : Set.of(pick(TAGS));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> T pick(T[] list) {
        return list[random.nextInt(list.length)];
    }

    /// Mostly stands still or goes on, sometimes jumps back or far ahead.
    private final class Wobbly extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.ofHours(2);
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            now +=
                    switch (random.nextInt(40)) {
                        case 0 -> -3_600_000;
                        case 1 -> 86_400_000;
                        default -> random.nextInt(3);
                    };
            return Instant.ofEpochMilli(now);
        }
    }
}

package dev.carrel.transfer.notebook;

import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.PlacedAnnotation;
import dev.carrel.course.Course;
import dev.carrel.course.CourseId;
import dev.carrel.course.Lesson;
import dev.carrel.course.LessonId;
import dev.carrel.course.Person;
import dev.carrel.quiz.Attempt;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a learner left in a course, ready to be written down. Notes whose passage is gone are part
/// of it like all others.
///
/// @param course whose
/// @param title of the course
/// @param authors their names
/// @param sections in the order of the course; lessons it does not have any more come last
public record Notebook(
        CourseId course, String title, List<String> authors, List<Section> sections) {
    public Notebook {
        authors = List.copyOf(authors);
        sections = List.copyOf(sections);
    }

    /// What was left in one lesson.
    ///
    /// @param lessonTitle the lesson's id if the course has no such lesson any more
    /// @param notes in the order of the text
    /// @param answers in the order they were given
    public record Section(String lessonTitle, List<Entry> notes, List<AnsweredQuestion> answers) {
        public Section {
            notes = List.copyOf(notes);
            answers = List.copyOf(answers);
        }

        private boolean isEmpty() {
            return notes.isEmpty() && answers.isEmpty();
        }
    }

    /// @param annotation as the learner made it
    /// @param lessonTitle of the lesson it stands in now; the lesson's id if there is none
    /// @param placed whether its passage was found in the present edition
    public record Entry(Annotation annotation, String lessonTitle, boolean placed) {
        /// The passage, unless it is a note on a whole lesson.
        public Optional<Passage> passage() {
            return switch (annotation) {
                case Annotation.Highlight highlight -> Optional.of(highlight.passage());
                case Annotation.Bookmark bookmark -> Optional.of(bookmark.passage());
                case Annotation.LessonNote _ -> Optional.empty();
            };
        }

        /// The marked words; empty for a note on a whole lesson.
        public String quote() {
            return passage().map(passage -> passage.quote().exact()).orElse("");
        }
    }

    /// The notes of a course.
    ///
    /// @param annotations with their places in the edition being read
    public static Notebook of(Course course, Collection<PlacedAnnotation> annotations) {
        return of(course, annotations, List.of());
    }

    /// The notebook of a course. Blocking, since texts are rendered.
    ///
    /// @param annotations with their places in the edition being read
    /// @param attempts the last at each question
    public static Notebook of(
            Course course, Collection<PlacedAnnotation> annotations, Collection<Attempt> attempts) {
        Map<LessonId, Integer> order = new HashMap<>();
        course.lessons().forEach(lesson -> order.put(lesson.id(), order.size()));
        Comparator<LessonId> asInTheCourse =
                Comparator.comparingInt((LessonId id) -> order.getOrDefault(id, order.size()))
                        .thenComparing(LessonId::value);
        SortedMap<LessonId, List<PlacedAnnotation>> notes =
                byLesson(annotations, one -> lesson(course, one), asInTheCourse);
        SortedMap<LessonId, List<Attempt>> answers =
                byLesson(attempts, one -> course.current(one.lesson()), asInTheCourse);
        List<Section> sections =
                Stream.concat(notes.keySet().stream(), answers.keySet().stream())
                        .distinct()
                        .sorted(asInTheCourse)
                        .map(id -> {
                            String title = course.lesson(id).map(Lesson::title).orElse(id.value());
                            return new Section(
                                    title,
                                    entries(title, notes.getOrDefault(id, List.of())),
                                    answered(title, answers.getOrDefault(id, List.of())));
                        })
                        .toList();
        return new Notebook(
                course.id(),
                course.title(),
                course.about().authors().stream().map(Person::name).toList(),
                sections);
    }

    /// The notebook of a course that is not on the shelf any more: what is known without it.
    public static Notebook of(
            CourseId course,
            Collection<? extends Annotation> annotations,
            Collection<Attempt> attempts) {
        Comparator<LessonId> byName = Comparator.comparing(LessonId::value);
        SortedMap<LessonId, ? extends List<? extends Annotation>> notes =
                byLesson(annotations, Annotation::lesson, byName);
        SortedMap<LessonId, List<Attempt>> answers = byLesson(attempts, Attempt::lesson, byName);
        List<Section> sections =
                Stream.concat(notes.keySet().stream(), answers.keySet().stream())
                        .distinct()
                        .sorted(byName)
                        .map(id ->
                                new Section(
                                        id.value(),
                                        notes.containsKey(id)
                                                ? notes.get(id).stream()
                                                        .sorted(
                                                                Comparator.comparing(
                                                                        Annotation::id))
                                                        .map(one ->
                                                                new Entry(one, id.value(), false))
                                                        .toList()
                                                : List.of(),
                                        answered(id.value(), answers.getOrDefault(id, List.of()))))
                        .toList();
        return new Notebook(course, course.value(), List.of(), sections);
    }

    /// All notes, in the order of the course.
    public List<Entry> entries() {
        return sections.stream().flatMap(section -> section.notes().stream()).toList();
    }

    /// All answers, in the order of the course.
    public List<AnsweredQuestion> answers() {
        return sections.stream().flatMap(section -> section.answers().stream()).toList();
    }

    /// Whether nothing was left.
    public boolean isEmpty() {
        return sections.stream().allMatch(Section::isEmpty);
    }

    /// The part of it that has these annotations and attempts.
    public Notebook only(Set<UUID> wanted) {
        return new Notebook(
                course,
                title,
                authors,
                sections.stream()
                        .map(section ->
                                new Section(
                                        section.lessonTitle(),
                                        section.notes().stream()
                                                .filter(one ->
                                                        wanted.contains(one.annotation().id()))
                                                .toList(),
                                        section.answers().stream()
                                                .filter(one -> wanted.contains(one.attempt().id()))
                                                .toList()))
                        .filter(section -> !section.isEmpty())
                        .toList());
    }

    private static <T> SortedMap<LessonId, List<T>> byLesson(
            Collection<? extends T> all,
            Function<? super T, LessonId> lesson,
            Comparator<LessonId> order) {
        return all.stream()
                .collect(
                        Collectors.groupingBy(
                                lesson, () -> new TreeMap<>(order), Collectors.toList()));
    }

    private static List<Entry> entries(String title, List<PlacedAnnotation> notes) {
        return notes.stream()
                .sorted(
                        Comparator.comparingInt((PlacedAnnotation one) ->
                                        one.place().map(place -> place.start()).orElse(-1))
                                .thenComparing(one -> one.annotation().id()))
                .map(one ->
                        new Entry(
                                one.annotation(),
                                title,
                                one.place().isPresent()
                                        || one.annotation() instanceof Annotation.LessonNote))
                .toList();
    }

    private static List<AnsweredQuestion> answered(String title, List<Attempt> attempts) {
        return attempts.stream()
                .sorted(
                        Comparator.comparing((Attempt one) -> one.at().toInstant())
                                .thenComparing(Attempt::id))
                .map(one -> AnsweredQuestion.of(one, title))
                .toList();
    }

    private static LessonId lesson(Course course, PlacedAnnotation one) {
        return course.current(
                one.place().map(place -> place.lesson()).orElse(one.annotation().lesson()));
    }
}

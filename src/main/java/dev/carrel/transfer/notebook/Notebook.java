package dev.carrel.transfer.notebook;

import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.PlacedAnnotation;
import dev.carrel.course.Course;
import dev.carrel.course.CourseId;
import dev.carrel.course.Lesson;
import dev.carrel.course.LessonId;
import dev.carrel.course.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What a learner left in a course, ready to be written down. Notes whose passage is gone are part
/// of it like all others.
///
/// @param course whose
/// @param title of the course
/// @param authors their names
/// @param entries in the order of the course; what is in no lesson any more comes last
public record Notebook(CourseId course, String title, List<String> authors, List<Entry> entries) {
    public Notebook {
        authors = List.copyOf(authors);
        entries = List.copyOf(entries);
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

    /// The notebook of a course.
    ///
    /// @param annotations with their places in the edition being read
    public static Notebook of(Course course, Collection<PlacedAnnotation> annotations) {
        List<Lesson> lessons = course.lessons();
        Map<LessonId, Integer> order = new HashMap<>();
        for (int i = 0; i < lessons.size(); i++) {
            order.put(lessons.get(i).id(), i);
        }
        List<PlacedAnnotation> sorted = new ArrayList<>(annotations);
        sorted.sort(
                Comparator.comparingInt((PlacedAnnotation one) ->
                                order.getOrDefault(lesson(course, one), lessons.size()))
                        .thenComparingInt(one -> one.place().map(place -> place.start()).orElse(-1))
                        .thenComparing(one -> one.annotation().id()));
        List<Entry> entries = new ArrayList<>();
        for (PlacedAnnotation one : sorted) {
            LessonId lesson = lesson(course, one);
            String title = course.lesson(lesson).map(Lesson::title).orElse(lesson.value());
            boolean placed =
                    one.place().isPresent() || one.annotation() instanceof Annotation.LessonNote;
            entries.add(new Entry(one.annotation(), title, placed));
        }
        return new Notebook(
                course.id(),
                course.title(),
                course.about().authors().stream().map(Person::name).toList(),
                entries);
    }

    /// The notebook of a course that is not on the shelf any more: what is known without it.
    public static Notebook of(CourseId course, Collection<? extends Annotation> annotations) {
        List<Entry> entries =
                annotations.stream()
                        .sorted(
                                Comparator.comparing((Annotation one) -> one.lesson().value())
                                        .thenComparing(Annotation::id))
                        .map(one -> new Entry(one, one.lesson().value(), false))
                        .toList();
        return new Notebook(course, course.value(), List.of(), entries);
    }

    /// The part of it that has these annotations.
    public Notebook only(Set<UUID> annotations) {
        return new Notebook(
                course,
                title,
                authors,
                entries.stream()
                        .filter(entry -> annotations.contains(entry.annotation().id()))
                        .toList());
    }

    private static LessonId lesson(Course course, PlacedAnnotation one) {
        return course.current(
                one.place().map(place -> place.lesson()).orElse(one.annotation().lesson()));
    }
}

package dev.carrel.ui.notebook;

import dev.carrel.annotation.AnchorOutcome;
import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.PlacedAnnotation;
import dev.carrel.course.Course;
import dev.carrel.course.CourseId;
import dev.carrel.course.Lesson;
import dev.carrel.course.LessonId;
import dev.carrel.course.Module;
import dev.carrel.course.Question;
import dev.carrel.library.InstalledCourse;
import dev.carrel.markdown.Fragment;
import dev.carrel.markdown.OpenCourse;
import dev.carrel.quiz.Attempt;
import dev.carrel.store.StoreException;
import dev.carrel.transfer.notebook.Notebook;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything a learner left, read. In the order of the courses; what is in no lesson comes last.
///
/// @param items every line
/// @param notebooks the same notes, ready to be written to files
record NotebookPages(List<NotebookItem> items, List<Notebook> notebooks) {
    NotebookPages {
        items = List.copyOf(items);
        notebooks = List.copyOf(notebooks);
    }

    /// Reads the notes of a course, or of all. Blocking.
    ///
    /// @param only null for every course that has notes, also those not on the shelf any more
    static NotebookPages read(NotebookRooms rooms, @Nullable CourseId only)
            throws IOException, StoreException {
        Set<CourseId> courses = new LinkedHashSet<>();
        if (only == null) {
            rooms.library().courses().forEach(course -> courses.add(course.id()));
            rooms.records().annotations().all().forEach(note -> courses.add(note.course()));
        } else {
            courses.add(only);
        }
        List<NotebookItem> items = new ArrayList<>();
        List<Notebook> notebooks = new ArrayList<>();
        for (CourseId course : courses) {
            Optional<InstalledCourse> installed = rooms.library().course(course);
            if (installed.isPresent()) {
                read(rooms, installed.get(), items, notebooks);
            } else {
                List<Annotation> notes = rooms.records().annotations().list(course);
                notes.forEach(note -> items.add(withoutCourse(note)));
                notebooks.add(Notebook.of(course, notes));
            }
        }
        List<NotebookItem> sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparing(item -> item.spot().lost())); // stable
        return new NotebookPages(
                sorted,
                notebooks.stream().filter(notebook -> !notebook.entries().isEmpty()).toList());
    }

    private static NotebookItem withoutCourse(Annotation note) {
        String course = note.course().value();
        String lesson = note.lesson().value();
        return NotebookItem.of(
                new NotebookItem.Spot(
                        note.course(), course, "", note.lesson(), lesson, true, false),
                new NotebookItem.Content.Mark(note, Optional.empty(), false));
    }

    private static void read(
            NotebookRooms rooms,
            InstalledCourse installed,
            List<NotebookItem> items,
            List<Notebook> notebooks)
            throws IOException, StoreException {
        CourseId id = installed.id();
        int edition = installed.edition().number();
        rooms.ground().settle(id);
        Course course = OpenCourse.of(rooms.library().files(id, edition), id.value()).course();
        List<PlacedAnnotation> placed = rooms.records().placements().inEdition(id, edition);
        Map<UUID, PlacedAnnotation> byId = new HashMap<>();
        placed.forEach(one -> byId.put(one.annotation().id(), one));
        Notebook notebook = Notebook.of(course, placed);
        notebooks.add(notebook);
        Outline outline = Outline.of(course);
        List<NotebookItem> here = new ArrayList<>();
        for (Notebook.Entry entry : notebook.entries()) {
            PlacedAnnotation one = Objects.requireNonNull(byId.get(entry.annotation().id()));
            LessonId stands = one.place().map(Place::lesson).orElse(one.annotation().lesson());
            here.add(
                    NotebookItem.of(
                            outline.spot(stands, !entry.placed()),
                            new NotebookItem.Content.Mark(
                                    one.annotation(), one.place(), reworded(one))));
        }
        for (Attempt attempt : rooms.records().attempts().latest(id).values()) {
            here.add(answered(outline, attempt));
        }
        here.sort(Comparator.comparingInt(item -> outline.order(item.spot().lesson()))); // stable
        items.addAll(here);
    }

    private static boolean reworded(PlacedAnnotation one) {
        return one.placement()
                .filter(placement -> placement.outcome() instanceof AnchorOutcome.Edited)
                .isPresent();
    }

    private static NotebookItem answered(Outline outline, Attempt attempt) {
        Optional<Question> question = attempt.question();
        return NotebookItem.of(
                outline.spot(attempt.lesson(), false),
                new NotebookItem.Content.Answered(
                        attempt,
                        question.map(asked -> Fragment.text(asked.prompt()))
                                .orElse(attempt.questionId().value()),
                        question.map(asked -> AnswerText.of(asked, attempt.answer())).orElse("")));
    }

    /// Where lessons are in a course.
    private record Outline(
            Course course, Map<LessonId, Integer> order, Map<LessonId, String> modules) {
        static Outline of(Course course) {
            Map<LessonId, Integer> order = new HashMap<>();
            Map<LessonId, String> modules = new HashMap<>();
            for (Module module : course.modules()) {
                for (Lesson lesson : module.lessons()) {
                    order.put(lesson.id(), order.size());
                    modules.put(lesson.id(), Objects.requireNonNullElse(module.title(), ""));
                }
            }
            return new Outline(course, order, modules);
        }

        int order(LessonId lesson) {
            return order.getOrDefault(lesson, order.size());
        }

        NotebookItem.Spot spot(LessonId lesson, boolean placeless) {
            LessonId now = course.current(lesson);
            Optional<Lesson> there = course.lesson(now);
            return new NotebookItem.Spot(
                    course.id(),
                    course.title(),
                    modules.getOrDefault(now, ""),
                    now,
                    there.map(Lesson::title).orElse(lesson.value()),
                    placeless || there.isEmpty(),
                    true);
        }
    }
}

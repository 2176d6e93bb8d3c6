package dev.carrel.ui.notebook;

import dev.carrel.annotation.AnchorOutcome;
import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.PlacedAnnotation;
import dev.carrel.annotation.Placement;
import dev.carrel.course.Course;
import dev.carrel.course.CourseId;
import dev.carrel.course.Lesson;
import dev.carrel.course.LessonId;
import dev.carrel.course.Module;
import dev.carrel.library.InstalledCourse;
import dev.carrel.markdown.OpenCourse;
import dev.carrel.quiz.Attempt;
import dev.carrel.store.StoreException;
import dev.carrel.transfer.notebook.AnsweredQuestion;
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
/// @param notebooks the same, ready to be written to files
record NotebookPages(List<NotebookItem> items, List<Notebook> notebooks) {
    NotebookPages {
        items = List.copyOf(items);
        notebooks = List.copyOf(notebooks);
    }

    /// Reads the notes of a course, or of all. Blocking.
    ///
    /// @param only null for every course with notes or answers, also those not on the shelf any
    ///   more
    static NotebookPages read(NotebookRooms rooms, @Nullable CourseId only)
            throws IOException, StoreException {
        Set<CourseId> courses = new LinkedHashSet<>();
        if (only == null) {
            rooms.library().courses().forEach(course -> courses.add(course.id()));
            rooms.records().annotations().all().forEach(note -> courses.add(note.course()));
            courses.addAll(rooms.records().attempts().courses());
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
                Notebook notebook =
                        Notebook.of(
                                course,
                                rooms.records().annotations().list(course),
                                rooms.records().attempts().latest(course).values());
                notebooks.add(notebook);
                notebook.sections().forEach(section -> withoutCourse(section, items));
            }
        }
        List<NotebookItem> sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparing(item -> item.spot().lost())); // stable
        return new NotebookPages(
                sorted, notebooks.stream().filter(notebook -> !notebook.isEmpty()).toList());
    }

    private static void withoutCourse(Notebook.Section section, List<NotebookItem> items) {
        for (Notebook.Entry entry : section.notes()) {
            Annotation note = entry.annotation();
            items.add(
                    NotebookItem.of(
                            withoutCourse(note.course(), note.lesson()),
                            new NotebookItem.Content.Mark(
                                    note, Optional.empty(), NotebookItem.Fate.GONE)));
        }
        for (AnsweredQuestion one : section.answers()) {
            Attempt attempt = one.attempt();
            items.add(
                    NotebookItem.of(
                            withoutCourse(attempt.course(), attempt.lesson()), answered(one)));
        }
    }

    private static NotebookItem.Spot withoutCourse(CourseId course, LessonId lesson) {
        String title = lesson.value();
        return new NotebookItem.Spot(course, course.value(), "", lesson, title, true, false);
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
        Notebook notebook =
                Notebook.of(course, placed, rooms.records().attempts().latest(id).values());
        notebooks.add(notebook);
        Outline outline = Outline.of(course);
        for (Notebook.Section section : notebook.sections()) {
            for (Notebook.Entry entry : section.notes()) {
                PlacedAnnotation one = Objects.requireNonNull(byId.get(entry.annotation().id()));
                LessonId stands = one.place().map(Place::lesson).orElse(one.annotation().lesson());
                items.add(
                        NotebookItem.of(
                                outline.spot(stands, !entry.placed()),
                                new NotebookItem.Content.Mark(
                                        one.annotation(), one.place(), fate(one))));
            }
            for (AnsweredQuestion one : section.answers()) {
                items.add(
                        NotebookItem.of(
                                outline.spot(one.attempt().lesson(), false), answered(one)));
            }
        }
    }

    private static NotebookItem.Fate fate(PlacedAnnotation one) {
        return switch (one.placement().map(Placement::outcome).orElse(null)) {
            case AnchorOutcome.Edited _ -> NotebookItem.Fate.REWORDED;
            case AnchorOutcome.Ambiguous _ -> NotebookItem.Fate.SEVERAL;
            case AnchorOutcome.Orphaned _ -> NotebookItem.Fate.GONE;
            case null, default -> NotebookItem.Fate.THERE;
        };
    }

    private static NotebookItem.Content.Answered answered(AnsweredQuestion one) {
        return new NotebookItem.Content.Answered(one.attempt(), one.promptText(), one.answer());
    }

    /// Where lessons are in a course.
    private record Outline(Course course, Map<LessonId, String> modules) {
        static Outline of(Course course) {
            Map<LessonId, String> modules = new HashMap<>();
            for (Module module : course.modules()) {
                for (Lesson lesson : module.lessons()) {
                    modules.put(lesson.id(), Objects.requireNonNullElse(module.title(), ""));
                }
            }
            return new Outline(course, modules);
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

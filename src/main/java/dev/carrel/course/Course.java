package dev.carrel.course;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A course as its author describes it: everything except the text of the lessons.
///
/// @param id never changes
/// @param title what it is called
/// @param about who and what, for people
/// @param language BCP 47
/// @param cover path of the cover image, if there is one
/// @param redirects from ids of lessons that were renamed or merged to the ids that took over
/// @param updates where editions are published, if anywhere
/// @param modules the outline
/// @param glossary every term
/// @param readings every recommended reading
public record Course(
        CourseId id,
        String title,
        About about,
        String language,
        @Nullable String cover,
        Map<LessonId, LessonId> redirects,
        @Nullable URI updates,
        List<Module> modules,
        List<Term> glossary,
        List<Reading> readings) {
    public Course {
        redirects = Map.copyOf(redirects);
        modules = List.copyOf(modules);
        glossary = List.copyOf(glossary);
        readings = List.copyOf(readings);
    }

    /// What a course says of itself.
    ///
    /// @param time the whole course, as the author estimates it
    /// @param license SPDX id
    /// @param contact kind of contact (`suggestions`) to address
    public record About(
            @Nullable String subtitle,
            @Nullable String description,
            List<Person> authors,
            @Nullable String license,
            @Nullable Duration time,
            List<String> audience,
            List<String> prerequisites,
            List<String> outcomes,
            Map<String, URI> contact) {
        public static final About NOTHING =
                new About(
                        null, null, List.of(), null, null, List.of(), List.of(), List.of(),
                        Map.of());

        public About {
            authors = List.copyOf(authors);
            audience = List.copyOf(audience);
            prerequisites = List.copyOf(prerequisites);
            outcomes = List.copyOf(outcomes);
            contact = Map.copyOf(contact);
        }
    }

    /// Every lesson in reading order.
    public List<Lesson> lessons() {
        return modules.stream().flatMap(module -> module.lessons().stream()).toList();
    }

    /// The lesson of that id in this edition, redirects followed.
    public Optional<Lesson> lesson(LessonId wanted) {
        LessonId current = current(wanted);
        return lessons().stream().filter(lesson -> lesson.id().equals(current)).findFirst();
    }

    /// Follows redirects to their end; a circle ends where it began.
    public LessonId current(LessonId wanted) {
        Set<LessonId> seen = new HashSet<>();
        LessonId at = wanted;
        while (redirects.containsKey(at) && seen.add(at)) {
            at = redirects.get(at);
        }
        return at;
    }
}

package dev.carrel.update;

import dev.carrel.course.LessonId;
import dev.carrel.pack.bytes.Sha256;
import dev.carrel.pack.manifest.LessonEntry;
import dev.carrel.pack.manifest.Manifest;
import dev.carrel.update.EditionChange.Changed;
import dev.carrel.update.EditionChange.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Tells what became different between two editions: lessons are the same by id, by a redirect, or
/// by the very same text under another id.
final class Comparison {
    private final Manifest from;
    private final Manifest to;
    private final Map<LessonId, LessonId> redirects;
    private final Map<LessonId, LessonEntry> old = new HashMap<>();
    private final Map<LessonId, LessonEntry> before = new HashMap<>();

    /// @param redirects from lessons of `from` to lessons of `to`; empty if not known
    Comparison(Manifest from, Manifest to, Map<LessonId, LessonId> redirects) {
        this.from = from;
        this.to = to;
        this.redirects = redirects;
        from.lessons().forEach(lesson -> old.put(lesson.id(), lesson));
        match();
    }

    /// Minutes to read what is new in a lesson.
    @FunctionalInterface
    interface Reading {
        /// @param before the lesson it was, if it was there
        OptionalInt minutes(Optional<LessonId> before, LessonId now);
    }

    EditionChange change(Reading reading) {
        List<Changed> lessons = new ArrayList<>();
        Set<LessonId> stayed = new HashSet<>();
        for (LessonEntry lesson : to.lessons()) {
            LessonEntry was = before.get(lesson.id());
            if (was != null) {
                stayed.add(was.id());
            }
            changed(was, lesson, reading).ifPresent(lessons::add);
        }
        for (LessonEntry lesson : from.lessons()) {
            if (!stayed.contains(lesson.id())) {
                lessons.add(
                        new Changed(
                                Kind.REMOVED,
                                lesson.id(),
                                lesson.title(),
                                Optional.of(lesson.id()),
                                Optional.of(lesson.title()),
                                false,
                                OptionalInt.of(0)));
            }
        }
        return new EditionChange(
                from.edition(),
                to.edition(),
                lessons,
                Optional.ofNullable(to.notes()).filter(notes -> !notes.isBlank()),
                sum(lessons));
    }

    private static OptionalInt sum(List<Changed> lessons) {
        boolean known = lessons.stream().allMatch(lesson -> lesson.minutes().isPresent());
        return known
                ? OptionalInt.of(
                        lessons.stream().mapToInt(lesson -> lesson.minutes().orElse(0)).sum())
                : OptionalInt.empty();
    }

    private Optional<Changed> changed(
            @org.jspecify.annotations.Nullable LessonEntry was, LessonEntry now, Reading reading) {
        if (was == null) {
            return Optional.of(
                    new Changed(
                            Kind.ADDED,
                            now.id(),
                            now.title(),
                            Optional.empty(),
                            Optional.empty(),
                            false,
                            reading.minutes(Optional.empty(), now.id())));
        }
        boolean same = from.content(was).equals(to.content(now));
        boolean renamed = !was.id().equals(now.id()) || !was.title().equals(now.title());
        if (same && !renamed) {
            return Optional.empty();
        }
        return Optional.of(
                new Changed(
                        renamed ? Kind.RENAMED : Kind.CHANGED,
                        now.id(),
                        now.title(),
                        Optional.of(was.id()),
                        Optional.of(was.title()),
                        same,
                        same
                                ? OptionalInt.of(0)
                                : reading.minutes(Optional.of(was.id()), now.id())));
    }

    private void match() {
        Set<LessonId> taken = new HashSet<>();
        for (LessonEntry lesson : to.lessons()) {
            LessonEntry same = old.get(lesson.id());
            if (same != null) {
                before.put(lesson.id(), same);
                taken.add(same.id());
            }
        }
        for (LessonEntry lesson : from.lessons()) {
            LessonId heir = redirects.get(lesson.id());
            if (heir != null && !taken.contains(lesson.id()) && !before.containsKey(heir)) {
                before.put(heir, lesson);
                taken.add(lesson.id());
            }
        }
        Map<Sha256, LessonEntry> lost = new HashMap<>();
        for (LessonEntry lesson : from.lessons()) {
            if (!taken.contains(lesson.id())) {
                from.content(lesson).ifPresent(hash -> lost.put(hash, lesson));
            }
        }
        for (LessonEntry lesson : to.lessons()) {
            LessonEntry was = to.content(lesson).map(lost::get).orElse(null);
            if (!before.containsKey(lesson.id()) && was != null && taken.add(was.id())) {
                before.put(lesson.id(), was);
            }
        }
    }
}

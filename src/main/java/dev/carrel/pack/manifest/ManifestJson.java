package dev.carrel.pack.manifest;

import dev.carrel.course.CourseId;
import dev.carrel.course.Edition;
import dev.carrel.course.LessonId;
import dev.carrel.pack.bytes.Fields;
import dev.carrel.pack.bytes.PackException;
import dev.carrel.pack.bytes.PackException.Reason;
import dev.carrel.pack.bytes.PackPaths;
import dev.carrel.pack.bytes.StrictJson;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A manifest as JSON. Absent and empty fields are left out; unknown fields are passed over, so
/// that a later program can add some without locking this one out.
final class ManifestJson {
    private ManifestJson() {}

    static byte[] write(Manifest manifest) {
        ObjectNode json = StrictJson.object();
        json.put("format", Manifest.FORMAT);
        json.put("minReader", manifest.minReader());
        json.put("courseId", manifest.course().value());
        json.put("edition", manifest.edition().number());
        json.put("label", manifest.edition().label());
        json.put("released", manifest.edition().released().toString());
        json.put("title", manifest.title());
        json.put("lang", manifest.language());
        put(json, "licence", manifest.license());
        put(json, "updates", manifest.updates());
        put(json, "previous", manifest.previous());
        put(json, "notes", manifest.notes());
        if (!manifest.authors().isEmpty()) {
            ArrayNode authors = json.putArray("authors");
            manifest.authors().forEach(authors::add);
        }
        if (!manifest.changes().isEmpty()) {
            ArrayNode changes = json.putArray("changes");
            for (LessonChange change : manifest.changes()) {
                ObjectNode node = changes.addObject();
                node.put("id", change.id().value());
                node.put("title", change.title());
                node.put("kind", change.kind().name().toLowerCase(Locale.ROOT));
            }
        }
        ArrayNode files = json.putArray("files");
        manifest.files().forEach(file -> write(file, files.addObject()));
        ArrayNode lessons = json.putArray("lessons");
        for (LessonEntry lesson : manifest.lessons()) {
            ObjectNode node = lessons.addObject();
            node.put("id", lesson.id().value());
            node.put("title", lesson.title());
            node.put("path", lesson.path());
        }
        ObjectNode totals = json.putObject("totals");
        totals.put("files", manifest.files().size());
        totals.put("size", manifest.size());
        totals.put("csize", manifest.transferSize());
        return StrictJson.write(json);
    }

    private static void write(FileEntry file, ObjectNode node) {
        node.put("path", file.path());
        node.put("sha256", file.sha256().hex());
        node.put("size", file.size());
        if (file.transferSize() != file.size()) {
            node.put("csize", file.transferSize());
        }
        node.put("type", file.type());
        node.put("role", file.role().word());
        put(node, "group", file.group());
        put(node, "chunks", file.chunks());
    }

    private static void put(ObjectNode json, String field, @Nullable Object value) {
        if (value != null) {
            json.put(field, value.toString());
        }
    }

    static Manifest read(byte[] bytes) throws PackException {
        if (bytes.length > Manifest.MAX_JSON) {
            throw new PackException(Reason.TOO_LARGE, "The manifest is larger than 64 MiB.");
        }
        Fields json = StrictJson.read(bytes, "manifest");
        long format = json.number("format", 1, Integer.MAX_VALUE);
        int minReader = (int) json.number("minReader", 1, Integer.MAX_VALUE);
        if (minReader > Manifest.FORMAT || format > Manifest.FORMAT) {
            throw new PackException(
                    Reason.TOO_NEW,
                    "This edition needs a later version of Carrel (format %d, this program reads %d)."
                            .formatted(Math.max(format, minReader), Manifest.FORMAT));
        }
        List<FileEntry> files = files(json);
        Manifest manifest =
                new Manifest(
                        minReader,
                        course(json),
                        edition(json),
                        json.text("title"),
                        json.text("lang"),
                        json.optionalText("licence"),
                        json.texts("authors"),
                        uri(json),
                        json.optionalHash("previous"),
                        changes(json),
                        json.optionalText("notes"),
                        files,
                        lessons(json, files));
        Fields totals = json.object("totals");
        if (totals.number("files", 0, Manifest.MAX_FILES) != files.size()
                || totals.number("size", 0, Long.MAX_VALUE) != manifest.size()
                || totals.number("csize", 0, Long.MAX_VALUE) != manifest.transferSize()) {
            throw new PackException(
                    Reason.DAMAGED, "The manifest's totals are not the sums of its files.");
        }
        return manifest;
    }

    private static CourseId course(Fields json) throws PackException {
        String id = json.text("courseId");
        if (!CourseId.isValid(id)) {
            throw json.wrong("courseId", "is not a course id");
        }
        return new CourseId(id);
    }

    private static Edition edition(Fields json) throws PackException {
        try {
            return new Edition(
                    (int) json.number("edition", 1, Integer.MAX_VALUE),
                    json.text("label"),
                    LocalDate.parse(json.text("released")));
        } catch (DateTimeException e) {
            throw json.wrong("released", "is not a day", e);
        }
    }

    private static @Nullable URI uri(Fields json) throws PackException {
        String text = json.optionalText("updates");
        try {
            return text == null ? null : URI.create(text);
        } catch (IllegalArgumentException e) {
            throw json.wrong("updates", "is not an address", e);
        }
    }

    private static List<LessonChange> changes(Fields json) throws PackException {
        List<LessonChange> changes = new ArrayList<>();
        for (Fields change : json.list("changes")) {
            changes.add(
                    new LessonChange(
                            lessonId(change),
                            change.text("title"),
                            constant(change, "kind", LessonChange.Kind.class)));
        }
        return changes;
    }

    private static List<LessonEntry> lessons(Fields json, List<FileEntry> files)
            throws PackException {
        Set<String> paths = new HashSet<>();
        files.forEach(file -> paths.add(file.path()));
        Set<LessonId> ids = new HashSet<>();
        List<LessonEntry> lessons = new ArrayList<>();
        for (Fields lesson : json.list("lessons")) {
            LessonEntry entry =
                    new LessonEntry(lessonId(lesson), lesson.text("title"), lesson.text("path"));
            if (!paths.contains(entry.path())) {
                throw lesson.wrong("path", "names no file of the edition");
            }
            if (!ids.add(entry.id())) {
                throw lesson.wrong("id", "'" + entry.id() + "' is given twice");
            }
            lessons.add(entry);
        }
        return lessons;
    }

    private static LessonId lessonId(Fields json) throws PackException {
        try {
            return new LessonId(json.text("id"));
        } catch (IllegalArgumentException e) {
            throw json.wrong("id", "is not a lesson id", e);
        }
    }

    private static List<FileEntry> files(Fields json) throws PackException {
        List<FileEntry> files = new ArrayList<>();
        String before = "";
        for (Fields file : json.list("files")) {
            String path = file.text("path");
            PackPaths.check(path);
            if (path.compareTo(before) <= 0) {
                throw file.wrong("path", "'" + path + "' is given twice or not in order");
            }
            before = path;
            files.add(file(path, file));
        }
        PackPaths.checkTogether(files.stream().map(FileEntry::path).toList());
        return files;
    }

    private static FileEntry file(String path, Fields json) throws PackException {
        long size = json.number("size", 0, Long.MAX_VALUE);
        if (size > FileEntry.MAX_SIZE) {
            throw new PackException(
                    Reason.TOO_LARGE,
                    "%s says it has %,d bytes; a file may have 2 GiB.".formatted(path, size));
        }
        return new FileEntry(
                path,
                json.hash("sha256"),
                size,
                json.has("csize") ? json.number("csize", 0, size) : size,
                json.text("type"),
                constant(json, "role", Role.class),
                json.optionalText("group"),
                json.optionalHash("chunks"));
    }

    private static <E extends Enum<E>> E constant(Fields json, String field, Class<E> type)
            throws PackException {
        String word = json.text(field);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(word)) {
                return constant;
            }
        }
        throw json.wrong(field, "is '" + PackPaths.shown(word) + "', which is none of its words");
    }
}

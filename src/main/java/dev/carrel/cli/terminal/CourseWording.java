package dev.carrel.cli.terminal;

import dev.carrel.course.CourseId;
import dev.carrel.course.Edition;
import dev.carrel.pack.manifest.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// How courses and editions are written, for people and for programs.
public final class CourseWording {
    private static final Pattern LINE_ENDS = Pattern.compile("[\\h\\v]+");

    private CourseWording() {}

    /// Its number, and its label if that says more.
    public static String edition(Edition edition) {
        String number = String.valueOf(edition.number());
        String label = line(edition.label());
        return label.equals(number) ? number : number + " “" + label + "”";
    }

    /// A number and what it counts, as `1 file` and `2 files`.
    public static String count(long number, String one, String many) {
        return "%,d %s".formatted(number, number == 1 ? one : many);
    }

    /// A publisher's name, or that there is none.
    public static String publisher(String name) {
        return name.isBlank() ? "(gives no name)" : line(name);
    }

    /// A title or name on one line, so that it cannot look like lines of ours.
    public static String line(String text) {
        return LINE_ENDS.matcher(text.strip()).replaceAll(" ");
    }

    /// That a course is not here, and where to look.
    public static String notInstalled(CourseId course) {
        return "The course '%s' is not installed. Use 'carrel list' to see those that are."
                .formatted(course);
    }

    /// Stops before anything is written over a folder.
    public static void mustBeFile(Path out) throws IOException {
        if (Files.isDirectory(out)) {
            throw new IOException(out + " is a folder. Name a file.");
        }
    }

    /// What a program wants to know of an edition.
    public static Map<String, Object> fields(Manifest manifest) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", manifest.course());
        fields.put("title", manifest.title());
        fields.put("edition", manifest.edition().number());
        fields.put("label", manifest.edition().label());
        fields.put("released", manifest.edition().released());
        fields.put("language", manifest.language());
        fields.put("lessons", manifest.lessons().size());
        fields.put("files", manifest.files().size());
        fields.put("size", manifest.size());
        return fields;
    }

    /// What happened to each lesson, for programs.
    public static List<Map<String, Object>> changes(Manifest manifest) {
        return manifest.changes().stream()
                .map(change -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("lesson", change.id());
                    fields.put("title", change.title());
                    fields.put("kind", change.kind().name().toLowerCase(Locale.ROOT));
                    return fields;
                })
                .toList();
    }
}

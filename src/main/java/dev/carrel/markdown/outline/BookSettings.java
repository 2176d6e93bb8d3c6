package dev.carrel.markdown.outline;

import dev.carrel.course.CourseFiles;
import dev.carrel.markdown.source.CoursePaths;
import dev.carrel.markdown.source.Problems;
import dev.carrel.markdown.source.SourceText;
import dev.carrel.markdown.source.Spot;
import dev.carrel.markdown.source.YamlNode;
import dev.carrel.markdown.source.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the settings files of other tools say: mdBook's `book.toml`, GitBook's `book.json` and
/// `.gitbook.yaml`, and `LANGS.md`.
///
/// @param root folder of the pages, empty or ending in `/`
/// @param summary path of the outline
/// @param readme path of the first page
/// @param redirects from old paths to new ones, both relative to the root
public record BookSettings(
        String root,
        String summary,
        String readme,
        @Nullable String title,
        @Nullable String description,
        @Nullable String language,
        List<String> authors,
        Map<String, String> redirects) {

    private static final Pattern TOML_SECTION = Pattern.compile("\\s*\\[+\\s*([\\w.\"-]+)\\s*]+.*");
    private static final Pattern TOML_PAIR =
            Pattern.compile("\\s*([\\w-]+|\"[^\"]+\")\\s*=\\s*(.+?)\\s*");
    private static final Pattern TOML_OPEN_LIST = Pattern.compile("\\s*[\\w-]+\\s*=\\s*\\[[^\\]]*");
    private static final Pattern TOML_STRING =
            Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'");

    public static BookSettings read(CourseFiles files, Problems problems) {
        SortedSet<String> paths = files.paths();
        if (paths.contains(".gitbook.yaml")) {
            return gitbook(files, problems);
        }
        if (paths.contains("book.toml")) {
            return mdbook(files, problems);
        }
        if (paths.contains("book.json")) {
            return legacy(files, problems);
        }
        if (!paths.contains("SUMMARY.md") && paths.contains("LANGS.md")) {
            return languages(files, problems);
        }
        return plain("", null, null);
    }

    private static BookSettings plain(
            String root, @Nullable String title, @Nullable String description) {
        return new BookSettings(
                root,
                root + "SUMMARY.md",
                root + "README.md",
                title,
                description,
                null,
                List.of(),
                Map.of());
    }

    private static BookSettings gitbook(CourseFiles files, Problems problems) {
        String text = SourceText.read(files, ".gitbook.yaml", problems).orElse("");
        YamlNode yaml = YamlReader.yaml(text, new Spot(".gitbook.yaml", 1, 1), 0, problems);
        String root = folder(yaml.text("root"));
        Map<String, String> redirects = new LinkedHashMap<>();
        yaml.get("redirects")
                .fields()
                .forEach((from, to) -> {
                    String target = to.text();
                    if (target != null) {
                        redirects.put(from, target);
                    }
                });
        return new BookSettings(
                root,
                page(root, yaml.get("structure").text("summary"), "SUMMARY.md"),
                page(root, yaml.get("structure").text("readme"), "README.md"),
                null,
                null,
                null,
                List.of(),
                redirects);
    }

    private static BookSettings legacy(CourseFiles files, Problems problems) {
        String text = SourceText.read(files, "book.json", problems).orElse("{}");
        YamlNode json = YamlReader.json(text, "book.json", problems);
        String root = folder(json.text("root"));
        List<String> authors = new ArrayList<>(json.texts("author"));
        authors.addAll(json.texts("authors"));
        return new BookSettings(
                root,
                page(root, json.get("structure").text("summary"), "SUMMARY.md"),
                page(root, json.get("structure").text("readme"), "README.md"),
                json.text("title"),
                json.text("description"),
                json.text("language"),
                authors,
                Map.of());
    }

    /// The few keys of `book.toml` that matter here are plain strings and one list of strings, so
    /// lines are read one by one; what has another shape is left alone.
    private static BookSettings mdbook(CourseFiles files, Problems problems) {
        String section = "";
        Map<String, List<String>> values = new LinkedHashMap<>();
        String text = SourceText.read(files, "book.toml", problems).orElse("");
        String open = "";
        for (String piece : text.split("\n", -1)) {
            String line = open + piece;
            if (TOML_OPEN_LIST.matcher(line).matches() && line.length() < 4_000) {
                open = line + " ";
                continue;
            }
            open = "";
            Matcher header = TOML_SECTION.matcher(line);
            Matcher pair = TOML_PAIR.matcher(line);
            if (header.matches()) {
                section = header.group(1);
            } else if (pair.matches()) {
                List<String> strings = new ArrayList<>();
                Matcher string = TOML_STRING.matcher(pair.group(2));
                while (string.find()) {
                    String quoted = string.group(1);
                    strings.add(
                            quoted == null
                                    ? string.group(2)
                                    : quoted.replace("\\\"", "\"").replace("\\\\", "\\"));
                }
                values.put(section + "." + pair.group(1).replace("\"", ""), strings);
            }
        }
        String root = folder(first(values, "book.src", "src"));
        Map<String, String> redirects = new LinkedHashMap<>();
        values.forEach((key, targets) -> {
            if (key.startsWith("output.html.redirect.") && !targets.isEmpty()) {
                String from = key.substring("output.html.redirect.".length());
                redirects.put(from.replaceFirst("^/", ""), targets.getFirst());
            }
        });
        return new BookSettings(
                root,
                root + "SUMMARY.md",
                root + "README.md",
                first(values, "book.title", null),
                first(values, "book.description", null),
                first(values, "book.language", null),
                values.getOrDefault("book.authors", List.of()),
                redirects);
    }

    private static BookSettings languages(CourseFiles files, Problems problems) {
        String text = SourceText.read(files, "LANGS.md", problems).orElse("");
        for (SummaryParser.Part part : SummaryParser.parse(text, "LANGS.md", problems)) {
            for (SummaryParser.Line line : part.lines()) {
                String link = line.link();
                if (link != null) {
                    problems.info(
                            "one-language",
                            line.spot(),
                            "This course has several languages; only '"
                                    + line.title()
                                    + "' is read.",
                            "Make one course per language.");
                    return plain(folder(link), null, null);
                }
            }
        }
        return plain("", null, null);
    }

    private static @Nullable String first(
            Map<String, List<String>> values, String key, @Nullable String otherwise) {
        List<String> found = values.getOrDefault(key, List.of());
        return found.isEmpty() ? otherwise : found.getFirst();
    }

    private static String page(String root, @Nullable String named, String usual) {
        return CoursePaths.resolve(
                        root, named == null ? usual : "./" + named.replaceFirst("^/", ""))
                .orElse(root + usual);
    }

    private static String folder(@Nullable String named) {
        String path =
                named == null
                        ? ""
                        : CoursePaths.resolve("", named.replaceFirst("^/", "")).orElse("");
        return path.isEmpty() ? "" : path + "/";
    }
}

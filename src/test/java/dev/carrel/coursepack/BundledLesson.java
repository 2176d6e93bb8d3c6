package dev.carrel.coursepack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// A lesson of the bundled course, read with nothing but regular expressions and a YAML parser, so
/// that the checks do not lean on the code that shows it.
///
/// @param head front matter
/// @param body Markdown below it
/// @param questions by id, in the order of the text
record BundledLesson(Path file, JsonNode head, String body, Map<String, JsonNode> questions) {
    static final Path COURSE = Path.of("course-pack");
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Pattern HEAD = Pattern.compile("\\A---\\n(.*?)\\n---\\n", Pattern.DOTALL);
    private static final Pattern FENCE =
            Pattern.compile("^```(\\w+)\\n(.*?)^```\\n", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern IMAGE =
            Pattern.compile("!\\[([^\\]]*)]\\(([^\\s)]+)(?: \"([^\"]*)\")?\\)");
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}]+(?:['’.,-][\\p{L}\\p{N}]+)*");

    /// @param alt text for whoever cannot see it
    /// @param path relative to the lesson
    record Image(String alt, String path, String caption) {}

    static List<BundledLesson> all() throws IOException {
        try (Stream<Path> files = Files.walk(COURSE)) {
            List<BundledLesson> lessons = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.toString().matches(".*/l\\d\\d-[^/]*\\.md"))
                            .sorted()
                            .toList()) {
                lessons.add(read(file));
            }
            return lessons;
        }
    }

    static JsonNode yaml(String path) throws IOException {
        return YAML.readTree(Files.readString(COURSE.resolve(path)));
    }

    private static BundledLesson read(Path file) throws IOException {
        String text = Files.readString(file);
        Matcher head = HEAD.matcher(text);
        if (!head.find()) {
            throw new IOException(file + " has no front matter");
        }
        String body = text.substring(head.end());
        Map<String, JsonNode> questions =
                FENCE.matcher(body)
                        .results()
                        .filter(fence -> fence.group(1).equals("quiz"))
                        .map(fence -> YAML.readTree(fence.group(2)))
                        .collect(
                                Collectors.toMap(
                                        question -> question.path("id").asString(),
                                        Function.identity(),
                                        (one, other) -> {
                                            throw new IllegalStateException("Twice: " + one);
                                        },
                                        LinkedHashMap::new));
        return new BundledLesson(file, YAML.readTree(head.group(1)), body, questions);
    }

    String id() {
        return head.path("id").asString();
    }

    List<Image> images() {
        return IMAGE.matcher(body)
                .results()
                .map(image ->
                        new Image(
                                image.group(1),
                                image.group(2),
                                image.group(3) == null ? "" : image.group(3)))
                .toList();
    }

    /// Words of running text: what is read, without questions, code, diagrams, footnotes and the
    /// lab's working steps, which count as doing.
    int words() {
        String text = FENCE.matcher(body).replaceAll("\n");
        text = text.replaceAll("(?m)^\\[\\^.*$", "");
        text = text.replaceAll("(?ms)^## Lab .*?(?=^## )", "");
        text = IMAGE.matcher(text).replaceAll(" $3 ");
        text = text.replaceAll("\\]\\([^)]*\\)|<[^>]+>|\\[\\^\\w+]|\\[!\\w+]", " ");
        return (int) WORD.matcher(text).results().count();
    }

    /// Names of the footnotes that are called for.
    TreeSet<String> footnotesUsed() {
        return names("\\[\\^(\\w+)](?!:)");
    }

    /// Names of the footnotes that are there.
    TreeSet<String> footnotesDefined() {
        return names("(?m)^\\[\\^(\\w+)]:");
    }

    /// The text of a callout, its title included.
    String callout(String kind) {
        Matcher lines = Pattern.compile("(?m)^> \\[!" + kind + "](.*(?:\\n>.*)*)").matcher(body);
        return lines.find() ? lines.group(1).replaceAll("(?m)^> ?", "").strip() : "";
    }

    static int count(String text) {
        return (int) WORD.matcher(text).results().count();
    }

    private TreeSet<String> names(String pattern) {
        return Pattern.compile(pattern)
                .matcher(body)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

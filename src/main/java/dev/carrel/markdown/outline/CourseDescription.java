package dev.carrel.markdown.outline;

import dev.carrel.course.Course;
import dev.carrel.course.CourseFiles;
import dev.carrel.course.CourseId;
import dev.carrel.course.Person;
import dev.carrel.markdown.source.CoursePaths;
import dev.carrel.markdown.source.Problems;
import dev.carrel.markdown.source.SourceText;
import dev.carrel.markdown.source.Spot;
import dev.carrel.markdown.source.WebAddress;
import dev.carrel.markdown.source.YamlNode;
import dev.carrel.markdown.source.YamlReader;
import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who and what a course is: `course.yaml`, and where it is silent the settings of other tools.
///
/// @param title null if nobody gives one
public record CourseDescription(
        CourseId id,
        @Nullable String title,
        Course.About about,
        String language,
        @Nullable String cover,
        Map<String, String> redirects,
        @Nullable URI updates) {
    private static final String FILE = "course.yaml";
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    public static CourseDescription read(
            CourseFiles files, BookSettings book, String fallbackId, Problems problems) {
        YamlNode yaml = YamlNode.nothing(Spot.of(FILE));
        if (files.paths().contains(FILE)) {
            String text = SourceText.read(files, FILE, problems).orElse("");
            yaml = YamlReader.yaml(text, new Spot(FILE, 1, 1), 0, problems);
            if (!yaml.isMap()) {
                problems.error(
                        "course-yaml-shape",
                        Spot.of(FILE),
                        "course.yaml does not consist of lines 'key: value'.",
                        "Begin with id: and title:.");
            }
        } else {
            problems.warning(
                    "course-yaml-missing",
                    Spot.of(FILE),
                    "There is no course.yaml; id and title are guessed.",
                    "Write one with at least id: and title:, so that the id never changes.");
        }
        String title = yaml.text("title");
        return new CourseDescription(
                id(yaml, fallbackId, problems),
                title == null ? book.title() : title,
                about(yaml, book, problems),
                language(yaml, book, problems),
                cover(yaml, files, problems),
                redirects(yaml),
                WebAddress.of(yaml.text("updates"), yaml.get("updates").spot(), problems));
    }

    private static CourseId id(YamlNode yaml, String fallbackId, Problems problems) {
        String id = yaml.text("id");
        if (id != null && CourseId.isValid(id)) {
            return new CourseId(id);
        }
        if (id != null) {
            problems.error(
                    "course-id-shape",
                    yaml.get("id").spot(),
                    "'" + id + "' cannot be a course id.",
                    "Use 3 to 64 of a-z, 0-9 and hyphens.");
        } else if (yaml.isMap()) {
            problems.warning(
                    "course-id-missing",
                    Spot.of(FILE),
                    "course.yaml gives no id; the folder's name is used.",
                    "Add id:, and never change it.");
        }
        return new CourseId(shaped(id == null ? fallbackId : id));
    }

    /// The nearest text that may be a course id.
    private static String shaped(String text) {
        String id =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (id.length() < 3) {
            id = ("course-" + id).replaceAll("-$", "");
        }
        return id.length() > 64 ? id.substring(0, 64) : id;
    }

    private static Course.About about(YamlNode yaml, BookSettings book, Problems problems) {
        List<Person> people = new ArrayList<>();
        for (YamlNode author : yaml.get("authors").items()) {
            String name = author.isMap() ? author.text("name") : author.text();
            if (name != null) {
                people.add(
                        new Person(
                                name,
                                WebAddress.of(
                                        author.text("url"), author.get("url").spot(), problems)));
            }
        }
        if (!yaml.has("authors")) {
            book.authors().forEach(name -> people.add(new Person(name, null)));
        }
        Map<String, URI> contact = new LinkedHashMap<>();
        yaml.get("contact")
                .fields()
                .forEach((kind, node) -> {
                    URI address = WebAddress.of(node.text(), node.spot(), problems);
                    if (address != null) {
                        contact.put(kind, address);
                    }
                });
        String description = yaml.text("description");
        return new Course.About(
                yaml.text("subtitle"),
                description == null ? book.description() : description,
                people,
                yaml.text("license"),
                time(yaml, problems),
                yaml.texts("audience"),
                yaml.texts("prerequisites"),
                yaml.texts("outcomes"),
                contact);
    }

    private static @Nullable Duration time(YamlNode yaml, Problems problems) {
        String text = yaml.text("time");
        if (text == null) {
            return null;
        }
        try {
            Duration time = Duration.parse(text);
            if (!time.isNegative()) {
                return time;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        problems.error(
                "time-shape",
                yaml.get("time").spot(),
                "'" + text + "' is not a length of time.",
                "Write it like PT9H50M.");
        return null;
    }

    private static String language(YamlNode yaml, BookSettings book, Problems problems) {
        String written = yaml.text("language");
        String language = written == null ? book.language() : written;
        if (language == null) {
            return "en";
        }
        if (!LANGUAGE.matcher(language).matches()) {
            problems.warning(
                    "language-shape",
                    yaml.get("language").spot(),
                    "'" + language + "' is not a language tag.",
                    "Write it like en or pt-BR.");
            return "en";
        }
        return language;
    }

    private static @Nullable String cover(YamlNode yaml, CourseFiles files, Problems problems) {
        String path = yaml.text("cover");
        if (path == null) {
            return null;
        }
        String found = CoursePaths.find(files.paths(), FILE, path).orElse(null);
        if (found == null) {
            problems.error(
                    "asset-missing",
                    yaml.get("cover").spot(),
                    "The cover " + path + " is not in the course.",
                    "Add the file or correct its path.");
        }
        return found;
    }

    private static Map<String, String> redirects(YamlNode yaml) {
        Map<String, String> redirects = new LinkedHashMap<>();
        yaml.get("redirects")
                .fields()
                .forEach((from, to) -> {
                    String target = to.text();
                    if (target != null) {
                        redirects.put(from, target);
                    }
                });
        return redirects;
    }
}

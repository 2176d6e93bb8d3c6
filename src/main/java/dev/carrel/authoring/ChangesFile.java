package dev.carrel.authoring;

import dev.carrel.course.CourseFiles;
import dev.carrel.course.Problem;
import dev.carrel.course.Problem.Severity;
import dev.carrel.markdown.source.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What `CHANGES.md` tells learners, edition by edition.
///
/// @param entries released editions, as the file orders them
/// @param problems what could not be read
/// @see <a href="https://keepachangelog.com/en/1.1.0/">Keep a Changelog</a>
public record ChangesFile(List<Entry> entries, List<Problem> problems) {
    /// Where it stands in a course.
    public static final String FILE = "CHANGES.md";

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern LINK = Pattern.compile("\\[([^]]+)](\\([^)]*\\)|\\[[^]]*])?");
    private static final Pattern DEFINITION = Pattern.compile("\\[[^]]+]:\\s+\\S.*");

    public ChangesFile {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /// One edition.
    ///
    /// @param label what people call it
    /// @param day of release; null if the heading has none
    /// @param text what changed (Markdown)
    /// @param line of its heading
    public record Entry(String label, @Nullable LocalDate day, String text, int line) {}

    /// Reads the file of a course; no file, no entries.
    public static ChangesFile of(CourseFiles files) throws IOException {
        Optional<byte[]> bytes = files.read(FILE);
        return bytes.isEmpty()
                ? new ChangesFile(List.of(), List.of())
                : parse(new String(bytes.get(), StandardCharsets.UTF_8));
    }

    static ChangesFile parse(String text) {
        Reading reading = new Reading();
        SourceText.clean(text).lines().forEach(reading::line);
        reading.endEntry();
        return new ChangesFile(reading.entries, reading.problems);
    }

    /// The newest edition: the latest day, and the first of them in the file.
    public Optional<Entry> newest() {
        Comparator<Entry> byDay =
                Comparator.comparing(entry -> entry.day() == null ? LocalDate.MIN : entry.day());
        return entries.stream().max(byDay);
    }

    /// The number of an edition: its label if all labels are whole numbers, else its place from the
    /// oldest.
    int number(Entry entry) {
        boolean numbered =
                entries.stream().allMatch(each -> each.label().matches("[1-9][0-9]{0,8}"));
        if (numbered) {
            return Integer.parseInt(entry.label());
        }
        long older = entries.stream().filter(other -> isOlder(other, entry)).count();
        return (int) older + 1;
    }

    private boolean isOlder(Entry one, Entry other) {
        LocalDate day = one.day();
        LocalDate otherDay = other.day();
        if (day != null && otherDay != null && !day.equals(otherDay)) {
            return day.isBefore(otherDay);
        }
        return entries.indexOf(one) > entries.indexOf(other);
    }

    private static final class Reading {
        private final List<Entry> entries = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private @Nullable Entry open;
        private boolean code;
        private int number;

        void line(String line) {
            number++;
            code ^= line.stripLeading().startsWith("```") || line.stripLeading().startsWith("~~~");
            if (!code && line.startsWith("## ")) {
                endEntry();
                open = heading(line.substring(3).strip());
            } else if (code || !DEFINITION.matcher(line).matches()) {
                text.append(line).append('\n');
            }
        }

        void endEntry() {
            if (open != null) {
                entries.add(
                        new Entry(open.label(), open.day(), text.toString().strip(), open.line()));
            }
            open = null;
            text.setLength(0);
        }

        private @Nullable Entry heading(String heading) {
            String plain = LINK.matcher(heading).replaceAll("$1");
            Matcher date = DATE.matcher(plain);
            LocalDate day = null;
            String label = plain;
            if (date.find()) {
                label = plain.substring(0, date.start());
                day = day(date.group());
            }
            label = label.replaceAll("[\\s(–—-]+$", "").strip();
            if (label.isEmpty() && day != null) {
                label = day.toString();
            }
            return label.isEmpty() || label.equalsIgnoreCase("unreleased")
                    ? null
                    : new Entry(label, day, "", number);
        }

        private @Nullable LocalDate day(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                problems.add(
                        new Problem(
                                "changes-date",
                                Severity.WARNING,
                                FILE,
                                number,
                                0,
                                "'" + text + "' is not a day.",
                                "Write the day of release like 2026-11-24."));
                return null;
            }
        }
    }
}

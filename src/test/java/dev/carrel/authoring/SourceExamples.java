package dev.carrel.authoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/// Small course sources for tests, in the shapes people have them.
public final class SourceExamples {
    /// Any day: tests name the days that matter.
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    /// One red pixel.
    private static final byte[] PNG =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    private SourceExamples() {}

    /// Writes files; what ends in `.png` gets a real picture.
    public static Path write(Path folder, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(
                    path,
                    file.getKey().endsWith(".png")
                            ? PNG
                            : file.getValue().getBytes(StandardCharsets.UTF_8));
        }
        return folder;
    }

    /// A course in our own shape.
    public static Map<String, String> own() {
        Map<String, String> files = new TreeMap<>();
        files.put(
                "course.yaml",
                """
                id: knots
                title: Knots
                language: en
                authors: [{name: Ada Sailor}]
                license: CC-BY-4.0
                """);
        files.put("SUMMARY.md", "# Knots\n\n* [Bowline](bowline.md)\n* [Reef](reef.md)\n");
        files.put(
                "bowline.md",
                """
                # Bowline

                The rabbit comes out of the hole, goes round the tree, and back down the hole.

                ![A bowline](assets/bowline.png)

                ## Uses

                | Rope | Load |
                |------|------|
                | hemp | 100  |
                | wire | 900  |
                """);
        files.put("reef.md", "# Reef\n\nRight over left, then left over right.\n");
        files.put("assets/bowline.png", "");
        files.put(
                "CHANGES.md",
                """
                # Changes

                ## [1] - 2026-03-01

                - Two knots.
                """);
        return files;
    }

    /// The same a year later: one lesson edited, one added, one left alone.
    public static Map<String, String> ownSecond() {
        Map<String, String> files = own();
        files.put(
                "SUMMARY.md",
                "# Knots\n\n* [Bowline](bowline.md)\n* [Reef](reef.md)\n* [Hitch](hitch.md)\n");
        files.put(
                "reef.md", "# Reef\n\nRight over left, then left over right. Never for a load.\n");
        files.put("hitch.md", "# Hitch\n\nTwo turns round the post.\n");
        files.put(
                "CHANGES.md",
                """
                # Changes

                ## [2] - 2026-09-01

                - The hitch is new.

                ## [1] - 2026-03-01

                - Two knots.
                """);
        return files;
    }

    /// As GitBook keeps a space in a repository.
    public static Map<String, String> gitbook() {
        Map<String, String> files = new TreeMap<>();
        files.put(".gitbook.yaml", "root: ./docs/\n");
        files.put(
                "docs/SUMMARY.md",
                """
                # Table of contents

                * [Welcome](README.md)

                ## Basics

                * [First steps](basics/first-steps.md)
                  * [Second steps](basics/second.md)
                """);
        files.put("docs/README.md", "# Welcome\n\nHello.\n");
        files.put(
                "docs/basics/first-steps.md",
                """
                ---
                description: How to begin
                ---

                # First steps

                {% hint style="info" %}
                Mind the gap.
                {% endhint %}

                ![](<../.gitbook/assets/my picture (1).png>)

                ## A table

                | a | b |
                | - | - |
                | 1 | 2 |

                ### Deeper

                {% tabs %}
                {% tab title="One" %}
                Inside one.
                {% endtab %}
                {% endtabs %}
                """);
        files.put("docs/basics/second.md", "# Second steps\n\nMore.\n");
        files.put("docs/.gitbook/assets/my picture (1).png", "");
        files.put(".git/config", "[core]\n");
        files.put("node_modules/x/index.js", "x\n");
        return files;
    }

    /// As mdBook keeps a book.
    public static Map<String, String> mdbook() {
        Map<String, String> files = new TreeMap<>();
        files.put("book.toml", "[book]\ntitle = \"The Sea\"\nauthors = [\"Bo\"]\n");
        files.put(
                "src/SUMMARY.md",
                """
                # Summary

                [Preface](preface.md)

                # Part one

                - [Tides](tides.md)
                - [Draft]()

                ---

                [After](after.md)
                """);
        files.put("src/preface.md", "# Preface\n\nBefore.\n");
        files.put(
                "src/tides.md",
                """
                # Tides

                ![Moon](img/moon.png "The moon")

                ## Spring

                | height | day |
                |--------|-----|
                | 5 m    | 1   |

                ```rust
                fn main() {}
                ```

                ## Neap

                Low.
                """);
        files.put("src/after.md", "# After\n\nThe end.\n");
        files.put("src/img/moon.png", "");
        files.put("book/index.html", "<html>built</html>\n");
        return files;
    }
}

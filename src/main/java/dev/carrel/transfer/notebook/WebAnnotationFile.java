package dev.carrel.transfer.notebook;

import dev.carrel.course.CourseId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A file of annotations, taken apart: a W3C page, set or collection, a bare list of annotations,
/// or what Hypothesis hands out.
///
/// @param items its annotations, in the order of the file
record WebAnnotationFile(List<WebAnnotationItem> items) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> LISTS = List.of("items", "rows", "annotations", "first");
    private static final long LARGEST = 64L << 20;
    private static final String WANTED = " Choose a file of W3C Web Annotations.";

    WebAnnotationFile {
        items = List.copyOf(items);
    }

    /// @throws NotebookException if it holds no annotations, or is larger than any notebook
    /// @throws IOException if it cannot be read
    static WebAnnotationFile read(Path file) throws NotebookException, IOException {
        if (Files.size(file) > LARGEST) {
            throw new NotebookException(
                    "This file is larger than 64 MB, so it is no file of notes." + WANTED);
        }
        return of(Files.readAllBytes(file));
    }

    /// @throws NotebookException if it is no JSON, or holds no annotations
    static WebAnnotationFile of(byte[] json) throws NotebookException {
        List<WebAnnotationItem> items = new ArrayList<>();
        try {
            collect(JSON.readTree(json), items);
        } catch (JacksonException e) {
            throw new NotebookException("This file is not JSON." + WANTED, e);
        }
        if (items.isEmpty()) {
            throw new NotebookException("There are no annotations in this file." + WANTED);
        }
        return new WebAnnotationFile(items);
    }

    private static void collect(JsonNode node, List<WebAnnotationItem> items) {
        if (node.isArray()) {
            node.forEach(one -> collect(one, items));
        } else if (node.isObject() && node.has("target")) {
            items.add(new WebAnnotationItem(node));
        } else if (node.isObject()) {
            LISTS.forEach(name -> collect(node.path(name), items));
        }
    }

    /// The courses its annotations say they belong to.
    List<CourseId> courses() {
        Map<CourseId, Long> count = new TreeMap<>();
        for (WebAnnotationItem item : items) {
            item.course().ifPresent(course -> count.merge(course, 1L, Long::sum));
        }
        return List.copyOf(count.keySet());
    }

    /// The annotations of a course; of none, those that name no course.
    List<WebAnnotationItem> of(Optional<CourseId> course) {
        return items.stream().filter(item -> item.course().equals(course)).toList();
    }
}

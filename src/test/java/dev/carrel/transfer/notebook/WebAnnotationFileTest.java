package dev.carrel.transfer.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.course.CourseId;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAnnotationFileTest {
    private static final String ITEM = "{\"id\": \"1\", \"target\": {\"source\": \"s\"}}";

    @TempDir Path folder;

    private static WebAnnotationFile of(String json) throws NotebookException {
        return WebAnnotationFile.of(json.getBytes(StandardCharsets.UTF_8));
    }

    private static WebAnnotationItem item(String json) throws NotebookException {
        return of(json).items().getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "[%s]",
                "{\"items\": [%s]}",
                "{\"items\": %s}",
                "{\"rows\": [%s]}",
                "{\"annotations\": [%s]}",
                "{\"type\": \"AnnotationCollection\", \"first\": {\"items\": [%s]}}",
                "\uFEFF[%s]"
            })
    void annotationsAreFoundInEveryShapeOfFile(String shape) throws Exception {
        assertThat(of(shape.formatted(ITEM)).items())
                .singleElement()
                .extracting(WebAnnotationItem::source)
                .isEqualTo("s");
    }

    @Test
    void aFileInsideOfAFileInsideOfAFileIsRefused() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        assertThatThrownBy(() -> of(deep)).isInstanceOf(NotebookException.class);
    }

    @Test
    void whatIsFarTooLargeIsNotRead() throws Exception {
        Path file = folder.resolve("large.jsonld");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength((64L << 20) + 1);
        }
        assertThatThrownBy(() -> WebAnnotationFile.read(file))
                .isInstanceOf(NotebookException.class)
                .hasMessageContaining("larger than 64 MB");
        assertThatThrownBy(() -> WebAnnotationFile.read(folder.resolve("none")))
                .isInstanceOf(NoSuchFileException.class);
        Path fine = Files.writeString(folder.resolve("fine"), ITEM);
        assertThat(WebAnnotationFile.read(fine).items()).hasSize(1);
    }

    @Test
    void onlyWholeClaimsToACourseCount() throws Exception {
        String claim =
                "{\"target\": 1, \"carrel:course\": \"%s\", \"carrel:lesson\": \"%s\", \"carrel:edition\": %s}";
        WebAnnotationFile file =
                of(
                        "["
                                + String.join(
                                        ",",
                                        claim.formatted("birds", "owls", "1"),
                                        claim.formatted("birds", "owls", "0"),
                                        claim.formatted("birds", "owls", "-1"),
                                        claim.formatted("birds", "owls", "\"x\""),
                                        claim.formatted("birds", " ", "1"),
                                        claim.formatted("../birds", "owls", "1"),
                                        claim.formatted("stars", "sun", "1"))
                                + "]");
        CourseId birds = new CourseId("birds");
        assertThat(file.courses()).containsExactly(birds, new CourseId("stars"));
        assertThat(file.of(Optional.of(birds))).hasSize(2);
        assertThat(file.of(Optional.empty())).hasSize(4);
    }

    @Test
    void idsStayTheSameAndAreMadeOfWhateverNamesAnItem() throws Exception {
        UUID uuid = UUID.randomUUID();
        assertThat(item("{\"target\":1,\"id\":\"urn:uuid:" + uuid + "\"}").id()).isEqualTo(uuid);
        assertThat(item("{\"target\":1,\"id\":\"" + uuid + "\"}").id()).isEqualTo(uuid);
        assertThat(item("{\"target\":1,\"id\":\"https://e.org/1\"}").id())
                .isEqualTo(item("{\"target\":2,\"id\":\"https://e.org/1\"}").id());
        assertThat(item("{\"target\":1}").id())
                .isEqualTo(item("{\"target\":1}").id())
                .isNotEqualTo(item("{\"target\":2}").id());
    }

    @Test
    void anItemTakenIntoAnotherCourseGetsAnotherId() throws Exception {
        String own =
                "{\"target\":1,\"id\":\"%s\",\"carrel:course\":\"birds\",\"carrel:lesson\":\"l\",\"carrel:edition\":1}"
                        .formatted(UUID.randomUUID());
        CourseId stars = new CourseId("stars");
        WebAnnotationItem item = item(own);
        assertThat(item.idIn(new CourseId("birds"))).isEqualTo(item.id());
        assertThat(item.idIn(stars)).isNotEqualTo(item.id()).isEqualTo(item(own).idIn(stars));
        assertThat(item(ITEM).idIn(stars)).isEqualTo(item(ITEM).id());
    }

    @Test
    void bodiesTagsAndTimesOfEveryoneAreUnderstood() throws Exception {
        WebAnnotationItem item =
                item(
                        """
                        {"target": [], "created": "2025-03-04T10:00:00Z", "updated": "never",
                         "text": "flat", "tags": ["a", 7, " "],
                         "body": ["plain", {"value": "one"}, {"value": "t", "purpose": "tagging"},
                                  {"tag": "u", "value": ""}]}
                        """);
        assertThat(item.body()).isEqualTo("plain\n\none\n\nflat");
        assertThat(item.tags()).containsExactly("a", "t", "u");
        assertThat(item.created().map(Object::toString)).contains("2025-03-04T10:00Z");
        assertThat(item.changed()).isEmpty();
        assertThat(item.quote().exact()).isEmpty();
        assertThat(List.of(item.source(), item.ours("course"))).containsOnly("");
    }
}

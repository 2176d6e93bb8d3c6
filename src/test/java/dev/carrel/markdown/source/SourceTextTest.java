package dev.carrel.markdown.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.CourseFiles;
import dev.carrel.course.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {
    private final Problems problems = new Problems();

    /// A course whose only file has these bytes; none if it cannot be read.
    private static final class OneFile implements CourseFiles {
        private final byte @Nullable [] bytes;

        OneFile(byte @Nullable [] bytes) {
            this.bytes = bytes;
        }

        @Override
        public SortedSet<String> paths() {
            return new TreeSet<>(java.util.Set.of("a.md"));
        }

        @Override
        public Optional<byte[]> read(String path) throws IOException {
            if (bytes == null) {
                throw new IOException("Permission denied");
            }
            return path.equals("a.md") ? Optional.of(bytes) : Optional.empty();
        }
    }

    private Optional<String> read(byte @Nullable [] bytes) {
        return SourceText.read(new OneFile(bytes), "a.md", problems);
    }

    static Stream<Arguments> storedAndRead() {
        return Stream.of(
                Arguments.of("a\r\nb\r\n", "a\nb\n"),
                Arguments.of("a\rb", "a\nb"),
                Arguments.of("a\n\r\n\rb", "a\n\n\nb"),
                Arguments.of("\uFEFFa", "a"),
                Arguments.of("a\uFEFFb", "a\uFEFFb"),
                Arguments.of("a\0b", "a\uFFFDb"));
    }

    @ParameterizedTest
    @MethodSource("storedAndRead")
    void textComesWithoutWhatEditorsOfOtherSystemsAdd(String stored, String read) {
        assertThat(read(stored.getBytes(StandardCharsets.UTF_8))).contains(read);
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void latin1IsReadAsFarAsItGoesAndSaidToBeNoUtf8() {
        assertThat(read("caf\u00e9 au lait".getBytes(StandardCharsets.ISO_8859_1)))
                .contains("caf\uFFFD au lait");
        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .containsExactly(
                        "a.md:0:0: warning not-utf-8: This file is not UTF-8; some characters will"
                                + " be wrong. Save it as UTF-8.");
    }

    @Test
    void aFileThatCannotBeReadIsNamedWithTheReason() {
        assertThat(read(null)).isEmpty();
        assertThat(problems.sorted())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("file-unreadable");
                    assertThat(problem.file()).isEqualTo("a.md");
                    assertThat(problem.message()).contains("Permission denied");
                    assertThat(problem.remedy()).contains("may read it");
                });
    }

    @Test
    void aFileThatIsNotThereIsNoProblemHere() {
        assertThat(SourceText.read(new OneFile(new byte[0]), "other.md", problems)).isEmpty();
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void aHugeFileIsCutAndSaidToBe() {
        byte[] huge = "x".repeat(SourceText.LARGEST + 1).getBytes(StandardCharsets.US_ASCII);

        assertThat(read(huge).orElseThrow()).hasSize(SourceText.LARGEST);
        assertThat(problems.sorted()).extracting(Problem::code).containsExactly("file-too-long");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void theHeadOfAPageMayEndInTheMiddleOfALetterWithoutAComplaint(int bytes) {
        OneFile files = new OneFile("日本".getBytes(StandardCharsets.UTF_8));

        assertThat(SourceText.head(files, "a.md", bytes, problems).orElseThrow())
                .hasSizeLessThanOrEqualTo(2);
        assertThat(problems.sorted()).isEmpty();
    }
}

package dev.carrel.pack.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.pack.bytes.PackException;
import dev.carrel.pack.bytes.Sha256;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each field of a manifest, changed to something it must not be.
class ManifestFieldsTest {
    private static final String HASH = Sha256.of(new byte[0]).hex();
    private static final String GOOD =
            """
            {"courseId":"abc","edition":2,
            "files":[{"path":"a.md","role":"lesson","sha256":"%s","size":10,"type":"text/markdown"},
            {"path":"b/c.png","role":"asset","sha256":"%s","size":5,"type":"image/png"}],
            "format":1,"label":"2026.2","lang":"en",
            "lessons":[{"id":"one","path":"a.md","title":"One"}],
            "minReader":1,"released":"2026-11-03","title":"T",
            "totals":{"csize":15,"files":2,"size":15}}
            """
                    .formatted(HASH, HASH);

    @Test
    void theGoodOneIsGood() throws Exception {
        Manifest manifest = Manifest.parse(GOOD.getBytes(UTF_8));

        assertThat(manifest.files()).extracting(FileEntry::path).containsExactly("a.md", "b/c.png");
        assertThat(manifest.license()).isNull();
        assertThat(manifest.authors()).isEmpty();
        assertThat(manifest.files()).noneMatch(FileEntry::deflated).noneMatch(FileEntry::optional);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"courseId\":\"abc\" | \"courseId\":\"A\" | DAMAGED | The manifest: courseId is not a course id.",
                "\"edition\":2 | \"edition\":0 | DAMAGED | The manifest: edition is 0, outside 1 to 2147483647.",
                "\"edition\":2 | \"edition\":2147483648 | DAMAGED | The manifest: edition is 2147483648, outside 1 to 2147483647.",
                "\"format\":1 | \"format\":2 | TOO_NEW | This edition needs a later version of Carrel (format 2, this program reads 1).",
                "\"minReader\":1 | \"minReader\":3 | TOO_NEW | This edition needs a later version of Carrel (format 3, this program reads 1).",
                "\"released\":\"2026-11-03\" | \"released\":\"3.11.2026\" | DAMAGED | The manifest: released is not a day.",
                "\"title\":\"T\" | \"title\":7 | DAMAGED | The manifest: title is not a text.",
                "\"label\":\"2026.2\", | `` | DAMAGED | The manifest: label is missing.",
                "\"lang\":\"en\", | `` | DAMAGED | The manifest: lang is missing.",
                "\"title\":\"T\" | \"title\":\"T\",\"updates\":\"not an address\" | DAMAGED | The manifest: updates is not an address.",
                "\"title\":\"T\" | \"title\":\"T\",\"previous\":\"x\" | DAMAGED | The manifest: previous is not a SHA-256.",
                "\"title\":\"T\" | \"title\":\"T\",\"authors\":\"Ana\" | DAMAGED | The manifest: authors is not a list.",
                "\"title\":\"T\" | \"title\":\"T\",\"changes\":[{\"id\":\"one\",\"title\":\"One\",\"kind\":\"burnt\"}] | DAMAGED | The manifest: changes[0]: kind is 'burnt', which is none of its words.",
                "\"id\":\"one\" | \"id\":\" \" | DAMAGED | The manifest: lessons[0]: id is not a lesson id.",
                "\"id\":\"one\",\"path\":\"a.md\" | \"id\":\"one\",\"path\":\"z.md\" | DAMAGED | The manifest: lessons[0]: path names no file of the edition.",
                "\"path\":\"b/c.png\" | \"path\":\"a.md\" | DAMAGED | The manifest: files[1]: path 'a.md' is given twice or not in order.",
                "\"path\":\"b/c.png\" | \"path\":\"A.MD\" | DAMAGED | The manifest: files[1]: path 'A.MD' is given twice or not in order.",
                "\"path\":\"b/c.png\" | \"path\":\"a.md/c.png\" | HOSTILE | The name 'a.md' is a file, and 'a.md/c.png' lies in it.",
                "\"path\":\"b/c.png\" | \"path\":\"nul.png\" | HOSTILE | The name 'nul.png' has the name of a Windows device ('nul.png').",
                "\"role\":\"asset\" | \"role\":\"ASSET\" | DAMAGED | The manifest: files[1]: role is 'ASSET', which is none of its words.",
                "\"size\":5, | \"size\":5,\"csize\":6, | DAMAGED | The manifest: files[1]: csize is 6, outside 0 to 5.",
                "\"size\":5, | \"size\":3000000000, | TOO_LARGE | b/c.png says it has 3,000,000,000 bytes; a file may have 2 GiB.",
                "\"size\":15 | \"size\":16 | DAMAGED | The manifest's totals are not the sums of its files.",
                "\"csize\":15 | \"csize\":14 | DAMAGED | The manifest's totals are not the sums of its files.",
                "\"files\":2 | \"files\":3 | DAMAGED | The manifest's totals are not the sums of its files."
            })
    void aFieldThatCannotBeIsNamed(
            String field, String changed, PackException.Reason reason, String message) {
        assertThat(GOOD).contains(field);
        assertThatThrownBy(() -> Manifest.parse(GOOD.replace(field, changed).getBytes(UTF_8)))
                .hasMessage(message)
                .extracting(e -> ((PackException) e).reason())
                .isEqualTo(reason);
    }

    @Test
    void aLessonIdGivenTwiceIsNamed() {
        String twice =
                GOOD.replace(
                        "\"title\":\"One\"}",
                        "\"title\":\"One\"},{\"id\":\"one\",\"path\":\"a.md\",\"title\":\"Two\"}");

        assertThatThrownBy(() -> Manifest.parse(twice.getBytes(UTF_8)))
                .hasMessage("The manifest: lessons[1]: id 'one' is given twice.");
    }

    @Test
    void filesAreFoundByTheirPathAmongTwentyThousand() {
        List<FileEntry> files =
                IntStream.range(0, Manifest.MAX_FILES)
                        .mapToObj(i -> ManifestTest.file("f%05d.md".formatted(i)))
                        .toList();
        Manifest manifest = ManifestTest.manifest(files, List.of());

        assertThat(files)
                .allSatisfy(file -> assertThat(manifest.file(file.path())).containsSame(file));
        assertThat(manifest.file("f20000.md")).isEmpty();
        assertThat(manifest.file("")).isEmpty();
    }

    @Test
    void theLargestManifestOfAllComesBack() throws Exception {
        List<FileEntry> files =
                IntStream.range(0, Manifest.MAX_FILES)
                        .mapToObj(i -> ManifestTest.file("f%05d.md".formatted(i)))
                        .toList();
        byte[] gzip = ManifestTest.manifest(files, List.of()).gzip();

        assertThat(gzip.length).isLessThan(Manifest.MAX_COMPRESSED);
        assertThat(Manifest.parseGzip(gzip).files()).isEqualTo(files);
    }
}

package dev.carrel.pack.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.carrel.pack.manifest.FileEntry;
import dev.carrel.pack.manifest.MediaType;
import dev.carrel.pack.manifest.Role;
import dev.carrel.pack.trust.Fingerprint;
import dev.carrel.pack.trust.SigningKey;
import dev.carrel.pack.trust.TestPack;
import dev.carrel.pack.trust.VerifyingKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Hashes, fingerprints, keys and types: names that are compared for years.
class NamesOfThingsTest {
    @Test
    void aHashIsTheOneEveryToolGives() throws IOException {
        byte[] abc = "abc".getBytes(UTF_8);
        String hex = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

        assertThat(Sha256.of(abc)).hasToString(hex);
        assertThat(Sha256.of(new ByteArrayInputStream(abc))).isEqualTo(new Sha256(hex));
        assertThat(Sha256.ofDigest(new Sha256(hex).bytes())).isEqualTo(new Sha256(hex));
        assertThat(Sha256.of(new byte[0]).hex()).startsWith("e3b0c44298fc1c14");
    }

    @ParameterizedTest
    @CsvSource({"a, 63", "a, 65", "A, 64", "g, 64", "/, 64"})
    void anythingElseIsNoHash(String sign, int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sha256(sign.repeat(length)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7QK2M-XHD4P-0RB9T-W3V8C-6ZJ1N",
                "7qk2m-xhd4p-0rb9t-w3v8c-6zj1n",
                "7QK2MXHD4P0RB9TW3V8C6ZJ1N",
                " 7QK2M XHD4P ORB9T W3V8C 6ZJIN ",
                "7QK2M-XHD4P-oRB9T-W3V8C-6ZJlN"
            })
    void aFingerprintIsReadAsPeopleTypeIt(String typed) {
        assertThat(new Fingerprint(typed)).hasToString("7QK2M-XHD4P-0RB9T-W3V8C-6ZJ1N");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7QK2M",
                "7QK2M-XHD4P-0RB9T-W3V8C-6ZJ1",
                "UQK2M-XHD4P-0RB9T-W3V8C-6ZJ1N"
            })
    void whatIsNoFingerprintSaysWhatOneLooksLike(String typed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Fingerprint(typed))
                .withMessageContaining("five groups of five");
    }

    @Test
    void aFingerprintStandsForTheKeysAndHowManyMustSignWhateverTheirOrder() {
        Fingerprint one = Fingerprint.of(List.of("a", "b"), 1);

        assertThat(Fingerprint.of(List.of("b", "a"), 1)).isEqualTo(one);
        assertThat(Fingerprint.of(List.of("a", "b"), 2)).isNotEqualTo(one);
        assertThat(Fingerprint.of(List.of("a"), 1)).isNotEqualTo(one);
        assertThat(one.text()).matches("([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}");
    }

    @ParameterizedTest
    @CsvSource({
        "m/one.md, text/markdown, LESSON, true",
        "course.YAML, application/yaml, LESSON, true",
        "data/x.csv, text/csv, ASSET, true",
        "a.SVG, image/svg+xml, ASSET, true",
        "a.png, image/png, ASSET, false",
        "film.mp4, video/mp4, MEDIA, false",
        "sound.mp3, audio/mpeg, MEDIA, false",
        "slides.pdf, application/pdf, ATTACHMENT, false",
        "archive.tar.zip, application/zip, ATTACHMENT, false",
        "notes.odt, application/octet-stream, ATTACHMENT, true",
        "Makefile, application/octet-stream, ATTACHMENT, true",
        "a.b/c, application/octet-stream, ATTACHMENT, true"
    })
    void aFileIsWhatItsEndingSays(String path, String type, Role role, boolean compressible) {
        assertThat(MediaType.of(path)).isEqualTo(new MediaType(type, role, compressible));
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, -1", "5, 6"})
    void sizesThatCannotBeAreRefused(long size, long stored) {
        Sha256 hash = Sha256.of(new byte[0]);

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new FileEntry("a", hash, size, stored, "x", Role.ASSET, null, null))
                .withMessageStartingWith("a cannot have");
        assertThatIllegalArgumentException().isThrownBy(() -> new StoredObject(hash, size, stored));
    }

    @Test
    void aFileHasAtMostTwoGibibytes() {
        Sha256 hash = Sha256.of(new byte[0]);
        long most = 2L << 30;

        assertThat(new FileEntry("a", hash, most, most, "x", Role.ASSET, null, null).size())
                .isEqualTo(most);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new FileEntry("a", hash, most + 1, 1, "x", Role.ASSET, null, null));
    }

    @Test
    void theKeysOfTheStandardGiveTheSignaturesOfTheStandard() {
        // RFC 8032, section 7.1, test 2
        SigningKey key =
                new SigningKey(
                        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
                        new VerifyingKey(
                                "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"));
        String signature =
                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";

        assertThat(key.sign(new byte[] {0x72})).isEqualTo(signature);
        assertThat(key.verifying().verifies(new byte[] {0x72}, signature)).isTrue();
        assertThat(key.verifying().verifies(new byte[] {0x73}, signature)).isFalse();
        assertThat(key).asString().doesNotContain("4ccd089b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zz", "00", "92a009a9", "92A009A9f0"})
    void aSignatureOfAnotherShapeVerifiesNothing(String signature) {
        assertThat(TestPack.ROOT.verifying().verifies(new byte[] {1}, signature)).isFalse();
    }
}

package dev.carrel.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.CourseFiles;
import dev.carrel.markdown.MemoryFiles;
import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.control.PngFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Covers come from strangers: found, painted once, and never a reason for a course not to show.
class CoversTest {
    private static final CourseFiles FILES =
            MemoryFiles.of(
                    "cover.svg", "<svg/>",
                    "cover.dark.svg", "<svg dark/>",
                    "plain.SVG", "<svg/>",
                    "photo.png", "png",
                    "page.html", "<html>",
                    "noending", "x");

    @TempDir Path folder;
    private final List<String> painted = new ArrayList<>();
    private final List<Consumer<Image>> waiting = new ArrayList<>();

    private CoverPictures pictures() {
        return new CoverPictures((svg, width, height, shown) -> {
            painted.add(new String(svg, StandardCharsets.UTF_8) + " " + width + "x" + height);
            waiting.add(shown);
        });
    }

    private static ShelfCourse.CoverFile cover(String path) {
        return new CoverFiles().of(path, FILES).orElseThrow();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void aDarkCoverStandsBesideTheLightOne() {
        assertThat(text(cover("cover.svg").dark())).isEqualTo("<svg dark/>");
        assertThat(text(cover("plain.SVG").dark()))
                .as("the same if there is none")
                .isEqualTo("<svg/>");
        assertThat(cover("photo.png").svg()).isFalse();
        assertThat(cover("plain.SVG").svg()).isTrue();
        assertThat(cover("cover.svg").key()).isNotEqualTo(cover("plain.SVG").key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone.svg", "page.html", "noending", "../cover.svg", ""})
    void whatIsNoCoverIsNone(String path) {
        assertThat(new CoverFiles().of(path, FILES)).isEmpty();
        assertThat(new CoverFiles().of(null, FILES)).isEmpty();
    }

    @Test
    void aCoverThatCannotBeReadOrIsHugeIsNone() {
        var broken =
                new CourseFiles() {
                    @Override
                    public SortedSet<String> paths() {
                        return new TreeSet<>(List.of("cover.svg", "big.svg"));
                    }

                    @Override
                    public Optional<byte[]> read(String path) throws IOException {
                        if (path.equals("big.svg")) {
                            return Optional.of(new byte[5 * 1024 * 1024]);
                        }
                        throw new IOException("damaged on this disk");
                    }
                };
        assertThat(new CoverFiles().of("cover.svg", broken)).isEmpty();
        assertThat(new CoverFiles().of("big.svg", broken)).isEmpty();
    }

    @Test
    void aDrawingIsPaintedOncePerTheme() {
        var pictures = pictures();
        List<Image> shown = new ArrayList<>();
        pictures.paint(cover("cover.svg"), false, shown::add);
        pictures.paint(cover("cover.svg"), true, shown::add);
        assertThat(painted).containsExactly("<svg/> 360x480", "<svg dark/> 360x480");
        var light = new WritableImage(1, 1);
        waiting.getFirst().accept(light);
        pictures.paint(cover("cover.svg"), false, shown::add);
        assertThat(painted).hasSize(2);
        assertThat(shown).containsExactly(light, light);
    }

    @Test
    void onlyTheLastFewPicturesAreKept() {
        var pictures = pictures();
        for (int i = 0; i < 70; i++) {
            byte[] svg = ("<svg " + i + "/>").getBytes(StandardCharsets.UTF_8);
            pictures.paint(new ShelfCourse.CoverFile("k" + i, true, svg, svg), false, _ -> {});
            waiting.getLast().accept(new WritableImage(1, 1));
        }
        byte[] svg = {};
        pictures.paint(new ShelfCourse.CoverFile("k69", true, svg, svg), false, _ -> {});
        assertThat(painted).hasSize(70);
        pictures.paint(new ShelfCourse.CoverFile("k0", true, svg, svg), false, _ -> {});
        assertThat(painted).hasSize(71);
    }

    @Test
    void aPhotographIsShownAtOnceAndADamagedOneLeavesTheTitle() throws Exception {
        var pixels = new WritableImage(6, 8);
        for (int i = 0; i < 48; i++) {
            pixels.getPixelWriter().setColor(i % 6, i / 6, Color.TEAL);
        }
        Path file = folder.resolve("photo.png");
        PngFile.write(pixels, file);
        byte[] photo = Files.readAllBytes(file);
        var art = HeadlessFx.call(() -> new CoverArt(ShelfExamples.finished(), 120));
        var pictures = pictures();
        byte[] noise = "not a picture".getBytes(StandardCharsets.UTF_8);
        HeadlessFx.run(() ->
                pictures.paint(
                        new ShelfCourse.CoverFile("n", false, noise, noise), false, art::show));
        assertThat(art.hasPicture()).isFalse();
        HeadlessFx.run(() ->
                pictures.paint(
                        new ShelfCourse.CoverFile("p", false, photo, photo), false, art::show));
        assertThat(art.hasPicture()).isTrue();
        assertThat(painted).isEmpty();
        assertThat(art.getAccessibleText()).isEqualTo("Forty Knots");
    }
}

package dev.carrel.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.reader.page.PageLink;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files that are taken out of a course.
class FileOffersTest {
    private static final String DATA = "case,score\n1,0.4\n2,0.9\n";

    @TempDir Path folder;
    private ReaderHome home;
    private ReaderViewModel model;

    @BeforeEach
    void open() throws Exception {
        home = new ReaderHome(folder);
        Map<String, String> files = MadeCourse.first();
        files.put("data/cases of fraud.csv", DATA);
        files.put("tools/run.sh", "echo no\n");
        files.put(
                "README.md",
                """
                # Welcome

                Take [the data](<data/cases of fraud.csv>) and [a script](tools/run.sh).
                """);
        home.install(1, files);
        model = HeadlessFx.call(() -> new ReaderViewModel(home.rooms, ReaderHome.COURSE, home));
        HeadlessFx.run(() -> model.start(null));
        HeadlessFx.await("a lesson", () -> model.shown().get() != null);
    }

    @AfterEach
    void close() throws Exception {
        HeadlessFx.run(model::close);
        home.close();
    }

    private void follow(String path) {
        HeadlessFx.run(() -> model.links().follow(new PageLink.ToFile(path)));
    }

    private FileOffers.Offer offered() {
        return HeadlessFx.call(() -> Objects.requireNonNull(model.files().offered().get()));
    }

    /// What the card says in a window.
    private String card(FileOffers.Offer offer) {
        var card = HeadlessFx.call(() -> FileCard.card(offer, model.files(), new Group()));
        var stage = HeadlessFx.show(card, 600, 300);
        try {
            return HeadlessFx.call(() -> ReaderWindow.words(card));
        } finally {
            HeadlessFx.close(stage);
        }
    }

    private void awaitNotice(String words) {
        HeadlessFx.await(
                "a notice of '" + words + "'",
                () -> {
                    var notice = model.notices().now().get();
                    return notice != null && notice.text().contains(words);
                });
    }

    @Test
    void aFileIsOfferedWithItsSize() {
        follow("data/cases of fraud.csv");
        assertThat(offered().name()).isEqualTo("cases of fraud.csv");
        assertThat(offered().size()).isEqualTo(DATA.length());
        assertThat(offered().opens()).isTrue();
        assertThat(card(offered()))
                .contains("cases of fraud.csv, 23 bytes")
                .contains(ReaderWords.say("file.open"))
                .contains(ReaderWords.say("file.save"));
    }

    @Test
    void itIsSavedWhereTheLearnerWants() throws Exception {
        follow("data/cases of fraud.csv");
        Path to = folder.resolve("mine.csv");
        Files.writeString(to, "an older one");
        var offer = offered();
        HeadlessFx.run(() -> model.files().save(offer, to));
        awaitNotice("mine.csv");
        assertThat(to).hasContent(DATA);
        assertThat(HeadlessFx.call(() -> model.files().offered().get() == null)).isTrue();
    }

    @Test
    void whatCannotBeSavedIsTold() {
        follow("data/cases of fraud.csv");
        var offer = offered();
        Path nowhere = folder.resolve("no such folder/mine.csv");
        HeadlessFx.run(() -> model.files().save(offer, nowhere));
        awaitNotice(ReaderWords.say("failed.file"));
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void aCopyOfItIsOpened() {
        follow("data/cases of fraud.csv");
        var offer = offered();
        HeadlessFx.run(() -> model.files().open(offer));
        HeadlessFx.await("the file", () -> !home.filesOpened.isEmpty());
        assertThat(home.filesOpened)
                .singleElement()
                .satisfies(file -> {
                    assertThat(file).hasFileName("cases of fraud.csv").hasContent(DATA);
                    assertThat(file.startsWith(folder)).isFalse();
                });
    }

    @Test
    void whatCouldRunIsOnlySaved() {
        follow("tools/run.sh");
        var offer = offered();
        assertThat(offer.opens()).isFalse();
        assertThat(card(offer))
                .contains(ReaderWords.say("file.only"))
                .doesNotContain(ReaderWords.say("file.open") + " ");
        HeadlessFx.run(() -> model.files().open(offer));
        follow("nowhere.csv");
        awaitNotice(ReaderWords.say("link.noFile"));
        assertThat(home.filesOpened).isEmpty();
    }

    @Test
    void namesFitEverySystem() {
        follow("data/cases of fraud.csv");
        var edition = offered().edition();
        assertThat(new FileOffers.Offer(edition, "a/b:c?.csv", 1).name()).isEqualTo("b_c_.csv");
        assertThat(new FileOffers.Offer(edition, "a/.profile", 1).name()).isEqualTo("file.profile");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 bytes",
        "1, one byte",
        "2, 2 bytes",
        "999, 999 bytes",
        "1000, 1 KB",
        "24400, 24 KB",
        "999499, 999 KB",
        "999500, 1.0 MB",
        "3140000, 3.1 MB",
        "2147483648, 2147.5 MB",
    })
    void sizesAreSaidAsPeopleReadThem(long bytes, String said) {
        assertThat(FileCard.size(bytes)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "data/a.CSV, true",
        "data/a.csv.exe, false",
        "csv, false",
        "data.csv/readme, false",
        "data/page.html, false",
        "data/picture.svg, false",
        "data/notes.tar.gz, false",
        "data/ファイル.pdf, true",
    })
    void onlyWhatProgramsLookAtIsOpened(String path, boolean opens) {
        follow("data/cases of fraud.csv");
        assertThat(new FileOffers.Offer(offered().edition(), path, 1).opens()).isEqualTo(opens);
    }

    @Test
    void whoSavesOverAFolderIsToldAndLosesNothing() throws Exception {
        follow("data/cases of fraud.csv");
        var offer = offered();
        Path taken = Files.createDirectories(folder.resolve("taken.csv"));
        Files.writeString(taken.resolve("mine.txt"), "mine");
        HeadlessFx.run(() -> model.files().save(offer, taken));
        awaitNotice(ReaderWords.say("failed.file"));
        assertThat(taken.resolve("mine.txt")).hasContent("mine");
        try (var left = Files.list(folder)) {
            assertThat(left).noneMatch(file -> file.toString().endsWith(".part"));
        }
    }

    @Test
    void aQuestionThatIsDismissedSavesNothing() {
        follow("data/cases of fraud.csv");
        HeadlessFx.run(model.files()::dismiss);
        assertThat(HeadlessFx.call(() -> model.files().offered().get() == null)).isTrue();
        assertThat(home.filesOpened).isEmpty();
    }
}

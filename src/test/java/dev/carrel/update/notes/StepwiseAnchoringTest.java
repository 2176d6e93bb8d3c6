package dev.carrel.update.notes;

import static dev.carrel.update.SignedFolder.COURSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.AnchorOutcome;
import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.course.LessonId;
import dev.carrel.pack.PublishedEdition;
import dev.carrel.pack.bytes.FolderFetcher;
import dev.carrel.pack.manifest.FileEntry;
import dev.carrel.pack.manifest.Role;
import dev.carrel.update.SeaCourse;
import dev.carrel.update.ServedCourse;
import dev.carrel.update.Wandering;
import dev.carrel.update.notes.NotePlacer.Stand;
import dev.carrel.work.ParallelJobs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StepwiseAnchoringTest extends ServedCourse {
    private final ParallelJobs alone = new ParallelJobs(Runnable::run, 1);

    @BeforeEach
    void begin() throws Exception {
        install();
        desk.library.pin(COURSE, 1);
    }

    @Test
    void followsWhatMovedAndWasRewordedLater() throws Exception {
        keep(2, Wandering.moved());
        keep(3, Wandering.rewordedThere());
        keep(4, Wandering.elsewhere(4));

        assertThat(leap(1, 4)).as("at once it is lost").isNotEqualTo("l5: " + Wandering.REWORDED);
        assertThat(detour(1, 4)).isEqualTo("l5: " + Wandering.REWORDED);
    }

    @Test
    void hasNothingToSayIfNoEditionBetweenIsAtHand() throws Exception {
        take(2, Wandering.moved());
        keep(4, Wandering.elsewhere(4));

        assertThat(detour(2, 4, "l5")).isEqualTo("nothing");
        assertThat(detour(1, 2)).as("nor could there be one").isEqualTo("nothing");
    }

    @Test
    void goesBySingleLessonsOfEditionsThatCannotBeRead() throws Exception {
        published.publish(2, Wandering.moved());
        var second = published.manifest();
        keep(3, Wandering.rewordedThere());
        assertThat(detour(1, 3)).as("so far").isEqualTo("nothing");

        try (PublishedEdition source =
                new PublishedEdition(new FolderFetcher(published.folder()), second)) {
            for (FileEntry file : second.files()) {
                if (file.role() == Role.LESSON) {
                    desk.library.objects().add(file.sha256(), file.size(), source.open(file));
                }
            }
        }
        desk.library.keepLessons(second);

        assertThat(detour(1, 3)).isEqualTo("l5: " + Wandering.REWORDED);
    }

    @Test
    void whatIsMissingFromOneEditionMayBeBackInTheNext() throws Exception {
        keep(2, Map.of("l3.md", SeaCourse.lesson(3).replace(Wandering.WORDS, "")));
        keep(3, Wandering.moved());
        keep(4, Wandering.rewordedThere());

        assertThat(detour(1, 4)).isEqualTo("l5: " + Wandering.REWORDED);
    }

    @Test
    void whatIsGoneForGoodIsNotFoundOnTheWay() throws Exception {
        keep(2, Wandering.moved());
        keep(3, Map.of("l5.md", SeaCourse.lesson(5)));
        keep(4, Wandering.elsewhere(4));

        assertThat(detour(1, 4)).isEqualTo("nothing");
    }

    @Test
    void followsALessonThatIsRenamedOnTheWay() throws Exception {
        keep(2, Wandering.moved());
        Map<String, String> renamed = new HashMap<>();
        renamed.put("l5.md", "");
        renamed.put("helm.md", Wandering.moved().get("l5.md"));
        renamed.put(
                "SUMMARY.md",
                SeaCourse.first().getOrDefault("SUMMARY.md", "").replace("l5.md", "helm.md"));
        renamed.put(
                "course.yaml",
                "id: sea-craft\ntitle: Sea craft\nlanguage: en\nredirects:\n  l5: helm\n");
        keep(3, renamed);
        keep(4, Map.of("helm.md", Wandering.rewordedThere().getOrDefault("l5.md", "")));

        assertThat(detour(1, 4)).isEqualTo("helm: " + Wandering.REWORDED);
    }

    @Test
    void startsNowhereElseThanItIsTold() throws Exception {
        keep(2, Wandering.moved());
        keep(3, Wandering.rewordedThere());
        Place place = place(1, "l3", Wandering.WORDS);

        assertThat(take(new Stand(7, place), 3)).as("an edition nobody has").isEmpty();
        assertThat(take(new Stand(1, new Place(new LessonId("l77"), 0, 5)), 3)).isEmpty();
        int behind = desk.text(1, "l3").length();
        assertThat(take(new Stand(1, new Place(new LessonId("l3"), behind, behind + 9)), 3))
                .as("behind the end of the lesson")
                .isEmpty();
        assertThat(take(new Stand(3, place(3, "l5", Wandering.REWORDED)), 1))
                .as("there are no detours on the way back")
                .isEmpty();
    }

    private void keep(int number, Map<String, String> changed) throws Exception {
        take(number, changed);
        desk.library.pin(COURSE, number);
    }

    private Place place(int edition, String lesson, String words) throws Exception {
        int start = desk.text(edition, lesson).indexOf(words);
        assertThat(start).as(words).isNotNegative();
        return new Place(new LessonId(lesson), start, start + words.length());
    }

    private Optional<AnchorOutcome> take(Stand from, int to) throws Exception {
        EditionTexts texts = new EditionTexts(desk.library, COURSE, alone);
        return new StepwiseAnchoring(texts, texts.text(to).orElseThrow()).take(from);
    }

    private String leap(int from, int to) throws Exception {
        EditionTexts texts = new EditionTexts(desk.library, COURSE, alone);
        NotePlacer placer = new NotePlacer(texts.text(to).orElseThrow(), texts, Map.of());
        return words(placer.since(new Stand(from, place(from, "l3", Wandering.WORDS))), to);
    }

    private String detour(int from, int to) throws Exception {
        return detour(from, to, "l3");
    }

    private String detour(int from, int to, String lesson) throws Exception {
        return words(take(new Stand(from, place(from, lesson, Wandering.WORDS)), to), to);
    }

    /// Where it was found, and what is there.
    private String words(Optional<AnchorOutcome> found, int edition) throws Exception {
        List<Place> places = found.map(AnchorOutcome::places).orElse(List.of());
        if (places.isEmpty()) {
            return "nothing";
        }
        Place place = places.getFirst();
        String text = desk.text(edition, place.lesson().value());
        return place.lesson() + ": " + text.substring(place.start(), place.end());
    }
}

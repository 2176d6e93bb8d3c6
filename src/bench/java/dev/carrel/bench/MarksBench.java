package dev.carrel.bench;

import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.Annotation.Style;
import dev.carrel.markdown.LessonDocument;
import dev.carrel.ui.reader.page.PageHighlight;
import dev.carrel.ui.reader.page.PageMark;
import dev.carrel.ui.reader.page.PageState;
import dev.carrel.ui.reader.page.PageTarget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/// What 500 highlights cost until a lesson of 3,000 words is painted: the same lessons with and
/// without them, turn about. Every highlight overlaps its neighbours. `marks [HIGHLIGHTS]`
final class MarksBench {
    private static final List<Colour> COLOURS = List.copyOf(EnumSet.allOf(Colour.class));
    private static final List<Style> STYLES = List.copyOf(EnumSet.allOf(Style.class));
    private static final int LESSONS = 24;
    private static final int ROUNDS = 3;
    private static final int READING = 400; // ms

    private MarksBench() {}

    static void run(String... args) throws Exception {
        int highlights = args.length == 0 ? 500 : Integer.parseInt(args[0]);
        var course = new BenchCourse(LESSONS);
        List<Double> plain = new ArrayList<>();
        List<Double> marked = new ArrayList<>();
        try (var window = new PageBenchWindow()) {
            for (int i = 0; i < ROUNDS * LESSONS; i++) {
                var lesson = course.documents().get(i % LESSONS);
                for (boolean with : new boolean[] {i % 2 == 0, i % 2 == 1}) {
                    PageBenchWindow.read(READING);
                    double millis =
                            window.show(
                                    lesson,
                                    course,
                                    with ? state(lesson, highlights) : PageState.FRESH);
                    if (i >= LESSONS) { // the first round warms up
                        (with ? marked : plain).add(millis);
                    }
                }
            }
        }
        System.out.printf(
                "{\"bench\":\"marks\",\"highlights\":%d,\"plain_p50_ms\":%.1f,\"marked_p50_ms\":%.1f,"
                        + "\"cost_ms\":%.1f}%n",
                highlights, median(plain), median(marked), median(marked) - median(plain));
        System.exit(0);
    }

    private static PageState state(LessonDocument lesson, int highlights) {
        List<PageMark> marks = new ArrayList<>();
        int step = lesson.text().length() / (highlights + 2);
        for (int i = 0; i < highlights; i++) {
            marks.add(
                    new PageHighlight(
                            new UUID(0, i),
                            i * step,
                            i * step + 2 * step,
                            COLOURS.get(i % COLOURS.size()),
                            STYLES.get(i % STYLES.size()),
                            i % 5 == 0));
        }
        PageState fresh = PageState.FRESH;
        return new PageState(
                fresh.theme(), fresh.typography(), marks, List.of(), new PageTarget.Top());
    }

    private static double median(List<Double> millis) {
        var sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}

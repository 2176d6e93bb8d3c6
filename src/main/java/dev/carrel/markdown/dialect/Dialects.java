package dev.carrel.markdown.dialect;

import dev.carrel.course.CourseFiles;
import dev.carrel.markdown.source.Problems;
import dev.carrel.markdown.source.Spot;
import java.util.List;

/// Everything that happens to a page before it is parsed, in order.
public final class Dialects {
    /// A page of a million characters is a book of six hundred pages.
    private static final int LONGEST = 1_000_000;

    private Dialects() {}

    /// @param body the page behind its front matter
    /// @param path of the page
    /// @param firstLine where the body begins in it, from 1
    public static PlacedText page(
            CourseFiles files, String body, String path, int firstLine, Problems problems) {
        List<PlacedLine> lines = PlacedLine.of(cut(body, path, problems), path, firstLine);
        return translate(new Includes(files, problems).resolve(lines, path), problems);
    }

    /// A piece of Markdown that stands in a page or comes from elsewhere; includes are not
    /// followed.
    ///
    /// @param first where it begins
    public static PlacedText fragment(String markdown, Spot first, Problems problems) {
        String text = cut(markdown, first.file(), problems);
        List<PlacedLine> lines = PlacedLine.of(text, first.file(), first.line());
        return translate(lines, problems);
    }

    private static PlacedText translate(List<PlacedLine> page, Problems problems) {
        StringBuilder text = new StringBuilder();
        page.forEach(line -> text.append(line.text()).append('\n'));
        Boxes boxes = new Boxes(text.toString());
        List<PlacedLine> lines = new GitBookTags(boxes, problems).translate(page);
        lines = new Admonitions(boxes).translate(lines);
        lines = DisplayMath.lift(lines, boxes);
        lines = TableGaps.open(lines);
        lines = new Limits(boxes, problems).keep(lines);
        return new PlacedText(lines, boxes);
    }

    private static String cut(String text, String path, Problems problems) {
        if (text.length() <= LONGEST) {
            return text;
        }
        problems.error(
                "lesson-too-long",
                Spot.of(path),
                "This page has more than " + LONGEST + " characters; the rest is left out.",
                "Split it into several lessons.");
        int end = text.lastIndexOf('\n', LONGEST);
        return text.substring(0, end > LONGEST / 2 ? end : LONGEST);
    }
}

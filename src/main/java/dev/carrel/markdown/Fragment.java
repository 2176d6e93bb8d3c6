package dev.carrel.markdown;

import dev.carrel.markdown.link.CourseMap;
import dev.carrel.markdown.prose.FenceReader;
import dev.carrel.markdown.prose.HtmlWriter;
import dev.carrel.markdown.prose.Writing;
import dev.carrel.markdown.source.Problems;
import dev.carrel.markdown.source.Spot;
import org.jsoup.nodes.Element;

/// Small pieces of Markdown outside of a lesson: prompts, hints, feedback, definitions, notes. The
/// same Markdown as in lessons and as safe; links lead to the web only, and there are no pictures.
/// Thread-safe.
public final class Fragment {
    private static final Spot NOWHERE = Spot.of("");

    private Fragment() {}

    /// Safe HTML blocks.
    public static String html(String markdown) {
        return html(writing(), markdown);
    }

    /// Safe HTML for the middle of a line: a single paragraph loses its `p`.
    public static String inline(String markdown) {
        return cleaned(writing().inline(markdown, NOWHERE)).html();
    }

    /// Plain text, with single spaces.
    public static String text(String markdown) {
        return cleaned(writing().blocks(markdown, NOWHERE)).text();
    }

    static String html(Writing writing, String markdown) {
        String html;
        try {
            html = writing.blocks(markdown, NOWHERE);
        } catch (RuntimeException | StackOverflowError e) {
            // The parser is not ours, and the text can come from anyone: show it as written.
            html = new HtmlWriter().open("p").text(markdown).close("p").toString();
        }
        return cleaned(html).html();
    }

    // A place can only be gone to in the page that has it.
    private static Element cleaned(String html) {
        Element body = LessonRenderer.parsed(html);
        body.select("a.within").removeAttr("href");
        body.select("[id]").removeAttr("id");
        body.select(".footnote-ref, .footnote-backref").removeAttr("href");
        return body;
    }

    private static Writing writing() {
        return new Writing(CourseMap.nowhere(), "", "en", FenceReader.NONE, new Problems());
    }
}

package dev.carrel.markdown.prose;

import dev.carrel.markdown.dialect.Dialects;
import dev.carrel.markdown.dialect.PlacedText;
import dev.carrel.markdown.link.CourseMap;
import dev.carrel.markdown.link.LinkResolver;
import dev.carrel.markdown.link.Pictures;
import dev.carrel.markdown.source.Problems;
import dev.carrel.markdown.source.Spot;
import org.jsoup.Jsoup;

/// What the writing of one page shares: its links, pictures, anchors and problems. Not thread-safe;
/// one per page.
public final class Writing {
    /// Titles inside titles inside quizzes: nobody needs more.
    private static final int DEEPEST = 6;

    private final Problems problems;
    private final LinkResolver links;
    private final Pictures pictures;
    private final Anchors anchors;
    private final PageLabels labels;
    private final FenceReader fences;
    private int depth;
    private int pieces;

    /// @param map what can be linked to
    /// @param path of the page
    /// @param language of the course, BCP 47
    public Writing(
            CourseMap map, String path, String language, FenceReader fences, Problems problems) {
        this.problems = problems;
        this.links = new LinkResolver(map, path, problems);
        this.pictures = new Pictures(map, path, problems);
        this.anchors = new Anchors(problems);
        this.labels = new PageLabels(language);
        this.fences = fences;
    }

    /// HTML of a whole page.
    public String page(PlacedText text) {
        return new BlockWriter(this, text).document();
    }

    /// HTML blocks of a piece of Markdown.
    ///
    /// @param spot where it stands
    public String blocks(String markdown, Spot spot) {
        if (depth >= DEEPEST) {
            return new HtmlWriter().text(markdown).toString();
        }
        depth++;
        pieces++;
        try {
            return closed(page(Dialects.fragment(markdown, spot, problems)).strip());
        } finally {
            depth--;
        }
    }

    /// What a piece opens or closes by mistake must not reach what stands around it.
    private static String closed(String html) {
        var piece = Jsoup.parseBodyFragment(html);
        piece.outputSettings().prettyPrint(false);
        return piece.body().html();
    }

    /// HTML for the middle of a line: a single paragraph loses its `p`.
    public String inline(String markdown, Spot spot) {
        String html = blocks(markdown, spot);
        boolean single =
                html.startsWith("<p>") && html.endsWith("</p>") && html.indexOf("<p>", 3) < 0;
        return single && html.indexOf("</p>") == html.length() - 4
                ? html.substring(3, html.length() - 4)
                : html;
    }

    /// What ids of the piece being written differ by; empty for the page itself.
    String part() {
        return depth == 0 ? "" : "" + pieces;
    }

    public Problems problems() {
        return problems;
    }

    public Anchors anchors() {
        return anchors;
    }

    public PageLabels labels() {
        return labels;
    }

    LinkResolver links() {
        return links;
    }

    Pictures pictures() {
        return pictures;
    }

    FenceReader fences() {
        return fences;
    }
}

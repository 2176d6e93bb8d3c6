package dev.carrel.markdown;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.DataHolder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.safety.Safelist;

/// Small pieces of Markdown outside of a lesson: prompts, hints, feedback, definitions, notes.
public final class Fragment {
    private Fragment() {}

    /// Safe HTML blocks.
    public static String html(String markdown) {
        DataHolder options = MarkdownOptions.OPTIONS;
        String raw =
                HtmlRenderer.builder(options)
                        .build()
                        .render(Parser.builder(options).build().parse(markdown));
        return Jsoup.clean(raw, "", Safelist.relaxed(), new OutputSettings().prettyPrint(false));
    }

    /// Safe HTML for the middle of a line: a single paragraph loses its `p`.
    public static String inline(String markdown) {
        String html = html(markdown).strip();
        return html.startsWith("<p>") && html.indexOf("<p>", 3) < 0 && html.endsWith("</p>")
                ? html.substring(3, html.length() - 4)
                : html;
    }

    /// Plain text.
    public static String text(String markdown) {
        return Jsoup.parseBodyFragment(html(markdown)).body().text();
    }
}

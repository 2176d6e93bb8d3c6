package dev.carrel.markdown.prose;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.carrel.markdown.dialect.PlacedText;
import dev.carrel.markdown.source.Spot;
import java.util.Optional;

/// Writes code, diagrams and math of fences, and hands questions on.
final class CodeWriter {
    private final Writing writing;
    private final PlacedText placed;
    private final HtmlWriter html;

    CodeWriter(Writing writing, PlacedText placed, HtmlWriter html) {
        this.writing = writing;
        this.placed = placed;
        this.html = html;
    }

    void fence(FencedCodeBlock fence) {
        FenceInfo info = FenceInfo.of(fence.getInfo().toString());
        BasedSequence content = fence.getContentChars();
        String body = placed.boxes().restored(content.normalizeEOL());
        Spot first =
                placed.spot(content.isEmpty() ? fence.getStartOffset() : content.getStartOffset());
        Optional<String> read = writing.fences().read(info.language(), body, first, writing);
        if (read.isPresent()) {
            html.line().written(read.get()).line();
        } else if (info.language().equals("mermaid")) {
            String source = withoutLastLineEnd(body);
            html.open("pre", "class", "mermaid", "data-text", source)
                    .text(source)
                    .close("pre")
                    .line();
        } else if (info.language().equals("math")) {
            display(html, body.strip());
        } else {
            code(info, withoutLastLineEnd(info.shown(body)));
        }
    }

    void indented(IndentedCodeBlock block) {
        String body =
                placed.boxes()
                        .restored(block.getContentChars().trimTailBlankLines().normalizeEOL());
        code(FenceInfo.NONE, withoutLastLineEnd(body));
    }

    private void code(FenceInfo info, String body) {
        String title = info.title();
        if (title != null) {
            html.open("figure", "class", "listing")
                    .open("figcaption")
                    .text(title)
                    .close("figcaption")
                    .line();
        }
        String language = info.language().isEmpty() ? null : "language-" + info.language();
        html.open("pre").open("code", "class", language).text(body).close("code").close("pre");
        html.line();
        if (title != null) {
            html.close("figure").line();
        }
    }

    static void display(HtmlWriter html, String tex) {
        html.open("div", "class", "math display", "data-text", tex).text(tex).close("div").line();
    }

    private static String withoutLastLineEnd(String body) {
        return body.endsWith("\n") ? body.substring(0, body.length() - 1) : body;
    }
}

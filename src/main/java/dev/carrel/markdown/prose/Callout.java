package dev.carrel.markdown.prose;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Node;
import dev.carrel.markdown.dialect.CalloutKinds;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A block quote that begins with `[!KIND]`, and perhaps a title on the same line.
///
/// @param type as written
/// @param paragraph the first of the quote, with the marker
/// @param from offset behind the marker
record Callout(String type, Paragraph paragraph, int from) {
    private static final Pattern MARKER =
            Pattern.compile("\\[!([A-Za-z][\\w-]{0,30})][+-]?(?:[ \\t]+|(?=\\s)|$)");

    /// @return null if it is a plain quotation
    static @Nullable Callout of(BlockQuote quote) {
        if (!(quote.getFirstChild() instanceof Paragraph first)) {
            return null;
        }
        Matcher marker = MARKER.matcher(first.getChars());
        return marker.lookingAt()
                ? new Callout(marker.group(1), first, first.getStartOffset() + marker.end())
                : null;
    }

    boolean isKnown() {
        return CalloutKinds.isKnown(type);
    }

    String kind() {
        return CalloutKinds.of(type);
    }

    /// Writes the title, if there is one.
    ///
    /// @return the first node of the text below the title; null if the paragraph ends there
    @Nullable Node write(HtmlWriter html, InlineWriter inline) {
        Node end = paragraph.getFirstChild();
        while (end != null
                && !((end instanceof SoftLineBreak || end instanceof HardLineBreak)
                        && end.getEndOffset() > from)) {
            end = end.getNext();
        }
        int limit = end == null ? Integer.MAX_VALUE : end.getStartOffset();
        int last = end == null ? paragraph.getEndOffset() : limit;
        if (!paragraph.baseSubSequence(from, Math.max(from, last)).isBlank()) {
            html.open("p", "class", "callout-title");
            inline.children(paragraph.getFirstChild(), from, limit);
            html.close("p").line();
        }
        return end == null ? null : end.getNext();
    }
}

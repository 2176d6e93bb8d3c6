package dev.carrel.markdown.prose;

import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.carrel.markdown.math.MathSyntax;
import java.util.List;

/// Which Markdown we read: CommonMark with tables, strikethrough, task lists, autolinks, footnotes,
/// definition lists and math.
final class Markdown {
    private static final DataHolder OPTIONS =
            new MutableDataSet()
                    .set(
                            Parser.EXTENSIONS,
                            List.of(
                                    TablesExtension.create(),
                                    StrikethroughExtension.create(),
                                    TaskListExtension.create(),
                                    AutolinkExtension.create(),
                                    FootnoteExtension.create(),
                                    DefinitionExtension.create(),
                                    new MathSyntax()))
                    .set(TablesExtension.WITH_CAPTION, false)
                    .set(TablesExtension.COLUMN_SPANS, false)
                    .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
                    // GitBook writes names with spaces as <my picture.png>
                    .set(Parser.SPACE_IN_LINK_URLS, true)
                    .toImmutable();
    private static final Parser PARSER = Parser.builder(OPTIONS).build();

    private Markdown() {}

    static Document parse(String text) {
        return PARSER.parse(text);
    }
}

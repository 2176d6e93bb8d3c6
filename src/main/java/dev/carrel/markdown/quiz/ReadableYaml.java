package dev.carrel.markdown.quiz;

import dev.carrel.markdown.prose.HtmlWriter;
import dev.carrel.markdown.prose.Writing;
import dev.carrel.markdown.source.YamlNode;
import java.util.Set;

/// Shows what an author wrote for a kind of exercise that cannot be done here: its texts, in order.
final class ReadableYaml {
    /// For the program, or for after answering.
    private static final Set<String> NOT_FOR_READING =
            Set.of(
                    "id",
                    "rev",
                    "kind",
                    "review",
                    "set",
                    "objective",
                    "answer",
                    "tolerance",
                    "why",
                    "correct",
                    "slips",
                    "model",
                    "height",
                    "src",
                    "type",
                    "check",
                    "minutes");

    private final Writing writing;
    private final HtmlWriter html = new HtmlWriter();

    private ReadableYaml(Writing writing) {
        this.writing = writing;
    }

    static String of(YamlNode yaml, String kind, Writing writing) {
        return new ReadableYaml(writing).write(yaml, kind);
    }

    private String write(YamlNode yaml, String kind) {
        html.open("div", "class", "unsupported", "data-kind", kind);
        html.open("p", "class", "unsupported-kind", "data-skip", "")
                .text(writing.labels().say("unsupported." + kind))
                .close("p")
                .written("\n");
        fields(yaml);
        return html.close("div").toString();
    }

    private void fields(YamlNode map) {
        map.fields()
                .forEach((key, value) -> {
                    if (!NOT_FOR_READING.contains(key)) {
                        value(value);
                    }
                });
    }

    private void value(YamlNode value) {
        String text = value.text();
        if (text != null) {
            html.open("div").written(writing.blocks(text, value.spot())).close("div").written("\n");
        } else if (value.isMap()) {
            fields(value);
        } else if (value.isList()) {
            html.open("ul").written("\n");
            for (YamlNode item : value.items()) {
                html.open("li");
                value(item);
                html.close("li").written("\n");
            }
            html.close("ul").written("\n");
        }
    }
}

package dev.carrel.markdown.prose;

/// The frame all callouts have, however they were written.
final class CalloutFrame {
    private CalloutFrame() {}

    static void open(HtmlWriter html, String kind, PageLabels labels) {
        html.open("aside", "class", "callout " + kind, "data-callout", kind)
                .line()
                .open("p", "class", "callout-kind", "data-skip", "")
                .text(labels.say("callout." + kind))
                .close("p")
                .line();
    }
}

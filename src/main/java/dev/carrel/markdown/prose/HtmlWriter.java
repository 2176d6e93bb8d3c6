package dev.carrel.markdown.prose;

import org.jspecify.annotations.Nullable;

/// HTML being written. Text and attribute values are escaped here and nowhere else.
public final class HtmlWriter {
    private final StringBuilder out = new StringBuilder();

    /// @param attributes name, value, name, value, …; an attribute whose value is null is left out
    public HtmlWriter open(String tag, @Nullable String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                out.append(' ').append(attributes[i]);
                if (!value.isEmpty()) {
                    out.append("=\"");
                    escape(value);
                    out.append('"');
                }
            }
        }
        out.append('>');
        return this;
    }

    public HtmlWriter close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    public HtmlWriter text(CharSequence text) {
        escape(text);
        return this;
    }

    /// HTML that was written by one of these.
    public HtmlWriter written(String html) {
        out.append(html);
        return this;
    }

    /// A line end between blocks, so that the source can be read.
    HtmlWriter line() {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
        return this;
    }

    /// Takes the ending back if the HTML so far has it, to write something before it.
    boolean takeBack(String ending) {
        int start = out.length() - ending.length();
        boolean ends = start >= 0 && out.indexOf(ending, start) == start;
        if (ends) {
            out.setLength(start);
        }
        return ends;
    }

    // Control characters and halves of surrogate pairs would not come back the same from a parser.
    private void escape(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n', '\t' -> out.append(c);
                default -> {
                    if (c < ' ' || c == '\u007F') {
                        out.append(c == '\r' ? "\n" : "");
                    } else if (!Character.isSurrogate(c)) {
                        out.append(c);
                    } else if (Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1))) {
                        out.append(c).append(text.charAt(++i));
                    } else {
                        out.append('\uFFFD');
                    }
                }
            }
        }
    }

    public boolean isEmpty() {
        return out.isEmpty();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

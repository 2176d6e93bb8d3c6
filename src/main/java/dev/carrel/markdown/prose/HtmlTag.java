package dev.carrel.markdown.prose;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// A tag as an author wrote it.
///
/// @param name lower-case; empty for comments and declarations
/// @param closes whether it is a closing tag; for a comment, whether it is never closed
/// @param attributes names lower-case, values with entities resolved; the first of a name counts
/// @param end position behind it
record HtmlTag(String name, boolean closes, Map<String, String> attributes, int end) {
    private static final int LONGEST = 20_000;
    private static final String[][] COMMENTS = {
        {"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<!", ">"}, {"<?", "?>"}
    };
    private static final Pattern START = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9-]{0,60}+)");
    private static final Pattern ATTRIBUTE =
            Pattern.compile(
                    "([^\\s\"'<>/=]+)(?:\\s{0,20}=\\s{0,20}(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'=<>`]+)))?");

    /// @return null if no tag begins there
    static @Nullable HtmlTag at(String text, int at) {
        for (String[] comment : COMMENTS) {
            if (text.startsWith(comment[0], at)) {
                int close = text.indexOf(comment[1], at + comment[0].length());
                int behind = close < 0 ? at + comment[0].length() : close + comment[1].length();
                return new HtmlTag("", close < 0, Map.of(), behind);
            }
        }
        Matcher tag = START.matcher(text);
        tag.region(at, Math.min(text.length(), at + 80));
        int end = tag.lookingAt() ? tagEnd(text, tag.end()) : -1;
        if (end < 0) {
            return null;
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher one = ATTRIBUTE.matcher(text.substring(tag.end(), end));
        while (one.find()) {
            String value = one.group(2) != null ? one.group(2) : one.group(3);
            value = value != null ? value : one.group(4);
            attributes.putIfAbsent(
                    one.group(1).toLowerCase(Locale.ROOT),
                    value == null ? "" : Parser.unescapeEntities(value, true));
        }
        return new HtmlTag(
                tag.group(2).toLowerCase(Locale.ROOT),
                !tag.group(1).isEmpty(),
                attributes,
                end + 1);
    }

    /// The `>` that is not in quotes; -1 if there is none.
    private static int tagEnd(String text, int from) {
        char quote = 0;
        int limit = Math.min(text.length(), from + LONGEST);
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i;
            }
        }
        return -1;
    }

    /// Behind the closing tag of that name; the same position if there is none.
    static int behindClosing(String text, int from, String name) {
        for (int at = text.indexOf("</", from); at >= 0; at = text.indexOf("</", at + 2)) {
            if (text.regionMatches(true, at + 2, name, 0, name.length())) {
                int end = text.indexOf('>', at);
                return end < 0 ? from : end + 1;
            }
        }
        return from;
    }
}

package dev.carrel.ui.control;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Insets;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// Safe HTML of a few lines (notes, definitions, feedback) as native text, which needs no web view
/// and which screen readers can read: paragraphs, lists, quotes, code, emphasis, links. Whatever
/// else there is keeps its text.
public final class RichText extends VBox {
    private static final Pattern TOKEN =
            Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)([^>]*)>|([^<]+|<)");
    private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");
    private static final Pattern ALT = Pattern.compile("alt=\"([^\"]*)\"");
    private static final Pattern ENTITY =
            Pattern.compile("&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-z]{2,6});");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0");
    private static final double INDENT = 18;
    private static final double MARK_LETTER = 9;
    private static final int DEEPEST = 5;

    private final @Nullable Consumer<String> followed;
    private final Deque<String> styles = new ArrayDeque<>();
    private final Deque<Integer> lists = new ArrayDeque<>(); // next number; 0 for bullets
    private final Deque<String> links = new ArrayDeque<>();
    private String mark = ""; // of the item that begins
    private int quotes;
    private boolean pre;
    private @Nullable TextFlow line;
    private boolean endsInSpace = true;

    /// Text whose links lead nowhere.
    ///
    /// @param html as `markdown` makes it
    public RichText(String html) {
        this(html, null);
    }

    /// @param html as `markdown` makes it
    /// @param followed told the address of a link that was clicked; null if links are mere text
    public RichText(String html, @Nullable Consumer<String> followed) {
        this.followed = followed;
        getStyleClass().add("rich-text");
        Matcher token = TOKEN.matcher(html);
        while (token.find()) {
            String text = token.group(4);
            if (text != null) {
                say(decode(text));
            } else if (token.group(1).isEmpty()) {
                open(token.group(2).toLowerCase(Locale.ROOT), token.group(3));
            } else {
                close(token.group(2).toLowerCase(Locale.ROOT));
            }
        }
        finish();
    }

    private void open(String tag, String attributes) {
        switch (tag) {
            case "strong", "b", "th" -> styles.push("rich-strong");
            case "em", "i" -> styles.push("rich-em");
            case "del", "s" -> styles.push("rich-struck");
            case "code" -> styles.push("rich-code");
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                finish();
                styles.push("rich-strong");
            }
            case "a" -> {
                Matcher href = HREF.matcher(attributes);
                links.push(href.find() ? decode(href.group(1)) : "");
                styles.push(followed == null ? "rich" : "rich-link");
            }
            case "ul" -> list(0);
            case "ol" -> list(1);
            case "li" -> item();
            case "blockquote" -> {
                finish();
                quotes++;
            }
            case "pre" -> {
                finish();
                pre = true;
            }
            case "br" -> append("\n");
            case "img" -> {
                Matcher alt = ALT.matcher(attributes);
                say(alt.find() ? decode(alt.group(1)) : "");
            }
            case "p", "div", "table", "tr", "hr", "dl", "dt", "dd" -> finish();
            default -> {}
        }
    }

    private void close(String tag) {
        switch (tag) {
            case "strong", "b", "em", "i", "del", "s", "code" -> styles.poll();
            case "th" -> {
                styles.poll();
                append("   ");
            }
            case "td" -> append("   ");
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                styles.poll();
                finish();
            }
            case "a" -> {
                styles.poll();
                links.poll();
            }
            case "ul", "ol" -> {
                finish();
                lists.poll();
            }
            case "blockquote" -> {
                finish();
                quotes = Math.max(0, quotes - 1);
            }
            case "pre" -> {
                pre = false;
                finish();
            }
            case "p", "div", "li", "table", "tr", "dt", "dd" -> finish();
            default -> {}
        }
    }

    private void list(int first) {
        finish();
        lists.push(first);
    }

    private void item() {
        finish();
        Integer number = lists.poll();
        if (number == null) {
            return;
        }
        mark = number == 0 ? "•" : number + ".";
        lists.push(number == 0 ? 0 : number + 1);
    }

    private void say(String text) {
        if (pre) {
            append(text);
            return;
        }
        String flat = text.replaceAll("[ \\t\\r\\n]+", " ");
        if (endsInSpace && flat.startsWith(" ")) {
            flat = flat.substring(1);
        }
        append(flat);
    }

    private void append(String words) {
        if (words.isEmpty()) {
            return;
        }
        TextFlow flow = line == null ? begin() : line;
        var text = new Text(words);
        text.getStyleClass().add("rich");
        text.getStyleClass().addAll(styles);
        String link = links.peek();
        var told = followed;
        if (link != null && told != null) {
            text.setCursor(Cursor.HAND);
            text.setOnMouseClicked(_ -> told.accept(link));
        }
        flow.getChildren().add(text);
        endsInSpace = words.endsWith(" ") || words.endsWith("\n");
    }

    /// A new line; the first of an item stands beside its mark, so that what wraps stays right of
    /// it.
    private TextFlow begin() {
        var flow = new TextFlow();
        flow.getStyleClass().add(pre ? "rich-pre" : "rich-line");
        if (quotes > 0) {
            flow.getStyleClass().add("rich-quote");
        }
        line = flow;
        int depth = lists.size();
        Region row = flow;
        if (!mark.isEmpty()) {
            row = item(flow);
            mark = "";
            depth--;
        }
        VBox.setMargin(row, new Insets(0, 0, 0, INDENT * Math.min(depth, DEEPEST)));
        getChildren().add(row);
        return flow;
    }

    private HBox item(TextFlow flow) {
        var text = new Text(mark);
        text.getStyleClass().add("rich");
        var beside = new TextFlow(text);
        beside.setMinWidth(Math.max(INDENT, MARK_LETTER * mark.length()));
        HBox.setHgrow(flow, Priority.ALWAYS);
        return new HBox(beside, flow);
    }

    private void finish() {
        line = null;
        endsInSpace = true;
    }

    private static String decode(String text) {
        return ENTITY.matcher(text)
                .replaceAll(found -> {
                    String name = found.group(1);
                    String plain = name.startsWith("#") ? number(name) : NAMED.get(name);
                    return Matcher.quoteReplacement(plain == null ? found.group() : plain);
                });
    }

    private static @Nullable String number(String name) {
        boolean hex = name.startsWith("#x");
        int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
        return Character.isValidCodePoint(code) ? Character.toString(code) : null;
    }

    /// The text as people see it, a line for each paragraph.
    public String plainText() {
        var text = new StringBuilder();
        for (var child : getChildren()) {
            if (child instanceof HBox item) {
                item.getChildren().forEach(part -> text.append(words(part)).append("  "));
                text.setLength(text.length() - 2);
            } else {
                text.append(words(child));
            }
            text.append('\n');
        }
        return text.toString().strip();
    }

    private static String words(Node line) {
        var text = new StringBuilder();
        ((TextFlow) line).getChildren().forEach(part -> text.append(((Text) part).getText()));
        return text.toString();
    }
}

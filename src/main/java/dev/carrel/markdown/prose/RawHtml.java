package dev.carrel.markdown.prose;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.carrel.markdown.dialect.Box;
import dev.carrel.markdown.dialect.PlacedText;
import dev.carrel.markdown.link.WebLinks;
import dev.carrel.markdown.math.MathScanner;
import dev.carrel.markdown.source.Spot;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Rebuilds HTML that authors wrote, tag by tag, from what is allowed.
final class RawHtml {
    private final Writing writing;
    private final PlacedText placed;
    private final HtmlWriter html;
    private final LinkWriter links;
    private final BoxWriter boxes;
    private final OpenTags open = new OpenTags();
    private final Set<String> reported = new HashSet<>();

    RawHtml(Writing writing, PlacedText placed, HtmlWriter html) {
        this.writing = writing;
        this.placed = placed;
        this.html = html;
        this.links = new LinkWriter(writing, html);
        this.boxes = new BoxWriter(writing, html);
    }

    /// One tag in the middle of text.
    void inline(BasedSequence tag) {
        block(tag);
    }

    /// A block of HTML: tags and the text between them.
    void block(BasedSequence block) {
        String source = block.toString();
        Set<String> unclosed = new HashSet<>();
        int at = 0;
        while (at < source.length()) {
            int open = source.indexOf('<', at);
            if (open < 0) {
                text(source.substring(at));
                return;
            }
            text(source.substring(at, open));
            HtmlTag tag = HtmlTag.at(source, open);
            if (tag == null) {
                text("<");
                at = open + 1;
            } else {
                at = behind(tag, source, unclosed);
                tag(tag, block.getIndexOffset(open));
            }
        }
    }

    /// Where to read on: behind the tag, and behind its contents if they are no text.
    private static int behind(HtmlTag tag, String source, Set<String> unclosed) {
        boolean swallows = !tag.closes() && SafeHtml.isSwallowed(tag.name());
        if (!swallows || unclosed.contains(tag.name())) {
            return tag.end();
        }
        int behind = HtmlTag.behindClosing(source, tag.end(), tag.name());
        if (behind == tag.end()) {
            unclosed.add(tag.name()); // none further down either
        }
        return behind;
    }

    private void text(String raw) {
        String text = Parser.unescapeEntities(raw, false);
        int at = 0;
        for (int dollar = text.indexOf('$'); dollar >= 0; dollar = text.indexOf('$', at)) {
            int end = MathScanner.end(text, dollar);
            if (end < 0) {
                html.text(text.substring(at, dollar + 1));
                at = dollar + 1;
                continue;
            }
            String tex = MathScanner.tex(text, dollar, end);
            html.text(text.substring(at, dollar))
                    .open("span", "class", "math", "data-text", tex)
                    .text(tex)
                    .close("span");
            at = end;
        }
        html.text(text.substring(at));
    }

    private void tag(HtmlTag tag, int offset) {
        String name = tag.name();
        Spot spot = placed.spot(offset);
        Optional<Box> box = placed.boxes().byTag(name);
        if (name.isEmpty()) {
            if (tag.closes()) {
                report("comment that is never closed", spot);
            }
            return; // a comment, a declaration
        }
        if (box.isPresent()) {
            if (tag.closes()) {
                open.endBox(html);
            } else if (!box.get().isWhole()) {
                open.box();
            }
            boxes.write(box.get(), tag.closes(), spot);
        } else if (name.equals("img")) {
            if (!tag.closes()) {
                image(tag, spot);
            }
        } else if (SafeHtml.isKept(name)) {
            kept(tag, spot);
        } else if (!tag.closes()) {
            dropped(tag, spot);
        }
    }

    private void kept(HtmlTag tag, Spot spot) {
        if (tag.closes()) {
            if (SafeHtml.isVoid(tag.name())) {
                return;
            }
            if (open.close(tag.name())) {
                html.close(tag.name());
            } else if (reported.add("</" + tag.name())) {
                writing.problems()
                        .warning(
                                "html-unbalanced",
                                spot,
                                "This closes <" + tag.name() + ">, which is not open here.",
                                "Remove it, or open the tag above.");
            }
            return;
        }
        if (!SafeHtml.isVoid(tag.name())) {
            open.open(tag.name());
        }
        String href = tag.name().equals("a") ? tag.attributes().get("href") : null;
        if (href != null) {
            String name = tag.attributes().getOrDefault("name", "");
            String id = writing.anchors().claim(tag.attributes().getOrDefault("id", name), spot);
            if (!id.isEmpty()) {
                html.open("span", "id", id).close("span"); // it is a place besides
            }
            links.open(href, "", spot);
        } else {
            html.open(tag.name(), attributes(tag, spot));
        }
        tag.attributes()
                .forEach((name, value) -> {
                    if (!name.equals("href") || href == null) {
                        reportDangerous(name, value, spot);
                    }
                });
    }

    private @Nullable String[] attributes(HtmlTag tag, Spot spot) {
        var kept = new java.util.ArrayList<String>();
        tag.attributes()
                .forEach((name, value) -> {
                    if (SafeHtml.allows(tag.name(), name, value)) {
                        kept.add(name);
                        kept.add(value);
                    } else if (name.equals("id")
                            || (name.equals("name") && tag.name().equals("a"))) {
                        String id = writing.anchors().claim(value, spot);
                        if (!id.isEmpty()) {
                            kept.add("id");
                            kept.add(id);
                        }
                    } else if (name.equals("align") && value.matches("(?i)right|center")) {
                        kept.add("class");
                        kept.add(value.toLowerCase(java.util.Locale.ROOT));
                    }
                });
        return kept.toArray(new String[0]);
    }

    private void reportDangerous(String name, String value, Spot spot) {
        if (SafeHtml.isDangerous(name, value)) {
            report("attribute " + name, spot);
        }
    }

    private void image(HtmlTag tag, Spot spot) {
        tag.attributes()
                .forEach((name, value) -> {
                    if (!name.equals("src")) {
                        reportDangerous(name, value, spot);
                    }
                });
        String src = tag.attributes().getOrDefault("src", "");
        String alt = tag.attributes().get("alt");
        new FigureWriter(writing, placed, html)
                .picture(src, alt == null ? "" : alt.strip(), null, spot);
    }

    private void dropped(HtmlTag tag, Spot spot) {
        if (!SafeHtml.isDress(tag.name())) {
            report("tag <" + tag.name() + ">", spot);
        }
        String source = tag.attributes().get("src");
        Optional<String> address = source == null ? Optional.empty() : WebLinks.clean(source);
        if (address.isPresent() && !SafeHtml.isSwallowed(tag.name())) {
            html.open("a", "class", "web", "href", address.get()).text(address.get()).close("a");
        }
    }

    private void report(String what, Spot spot) {
        if (reported.add(what)) {
            writing.problems()
                    .warning(
                            "html-unsafe",
                            spot,
                            "The HTML " + what + " is not for lessons; it is left out.",
                            "Use Markdown, or one of the tags the course source lists.");
        }
    }

    boolean swallows(BasedSequence tag) {
        HtmlTag parsed = HtmlTag.at(tag.toString(), 0);
        if (parsed == null || parsed.closes() || !SafeHtml.isSwallowed(parsed.name())) {
            return false;
        }
        report("tag <" + parsed.name() + ">", placed.spot(tag.getStartOffset()));
        return true;
    }

    String tagName(BasedSequence tag) {
        HtmlTag parsed = HtmlTag.at(tag.toString(), 0);
        return parsed == null ? "" : parsed.name();
    }

    boolean closes(BasedSequence tag, String name) {
        HtmlTag parsed = HtmlTag.at(tag.toString(), 0);
        return parsed != null && parsed.closes() && parsed.name().equals(name);
    }
}

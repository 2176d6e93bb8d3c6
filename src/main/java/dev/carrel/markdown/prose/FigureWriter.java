package dev.carrel.markdown.prose;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.carrel.markdown.dialect.PlacedText;
import dev.carrel.markdown.link.Pictures.Picture;
import dev.carrel.markdown.source.CoursePaths;
import dev.carrel.markdown.source.Spot;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes pictures. One that stands alone in its paragraph is a figure, and its title the caption.
final class FigureWriter {
    private final Writing writing;
    private final PlacedText placed;
    private final HtmlWriter html;
    private Function<BasedSequence, String> captions = CharSequence::toString;

    FigureWriter(Writing writing, PlacedText placed, HtmlWriter html) {
        this.writing = writing;
        this.placed = placed;
        this.html = html;
    }

    /// @param captions writes a caption's Markdown
    void captionsBy(Function<BasedSequence, String> captions) {
        this.captions = captions;
    }

    boolean isFigure(Paragraph paragraph) {
        int images = 0;
        for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
            boolean nothing =
                    node instanceof SoftLineBreak
                            || (node instanceof Text && node.getChars().isBlank());
            boolean image =
                    node instanceof Image || (node instanceof ImageRef ref && ref.isDefined());
            if (!nothing && !image) {
                return false;
            }
            images += image ? 1 : 0;
        }
        return images == 1;
    }

    void figure(Paragraph paragraph) {
        for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
            BasedSequence title = BasedSequence.NULL;
            if (node instanceof Image image) {
                html.open("figure").line();
                image(image, false);
                title = image.getTitle();
            } else if (node instanceof ImageRef ref) {
                Reference target = ref.getReferenceNode(ref.getDocument());
                html.open("figure").line();
                image(ref, target);
                title = target.getTitle();
            } else {
                continue;
            }
            if (!title.isBlank()) {
                html.line().open("figcaption").written(captions.apply(title)).close("figcaption");
            }
            html.line().close("figure").line();
        }
    }

    void image(Image image) {
        image(image, true);
    }

    private void image(Image image, boolean titled) {
        String title = titled && !image.getTitle().isBlank() ? image.getTitle().unescape() : null;
        picture(
                image.getUrl().unescape(),
                words(image, image.getText()),
                title,
                placed.spot(image.getStartOffset()));
    }

    void image(ImageRef image, Reference target) {
        picture(
                target.getUrl().unescape(),
                words(image, image.getText()),
                null,
                placed.spot(image.getStartOffset()));
    }

    private static String words(Node image, BasedSequence text) {
        return image.hasChildren()
                ? new TextCollectingVisitor().collectAndGetText(image).strip()
                : text.unescape().strip();
    }

    /// @param alt what is seen on it; empty if the author does not say
    void picture(String src, String alt, @Nullable String title, Spot spot) {
        if (alt.isBlank()) {
            writing.problems()
                    .warning(
                            "image-alt-missing",
                            spot,
                            "This picture has no text for people who cannot see it.",
                            "Describe between the brackets what it shows.");
        }
        switch (writing.pictures().find(src, spot)) {
            case Picture.Found(String path, String dark) -> {
                tag(path, dark == null ? null : "for-light", alt, title);
                if (dark != null) {
                    tag(dark, "for-dark", alt, title);
                }
            }
            case Picture.Remote(String address) ->
                    missing(() ->
                            html.open("a", "class", "web", "href", address)
                                    .text(alt.isBlank() ? address : alt)
                                    .close("a"));
            case Picture.Missing() -> missing(() -> html.text(alt.isBlank() ? src : alt));
        }
    }

    private void tag(String path, @Nullable String kind, String alt, @Nullable String title) {
        html.open(
                "img",
                "src",
                "/course/" + CoursePaths.encodePath(path),
                "class",
                kind,
                "alt",
                alt,
                "title",
                title);
    }

    private void missing(Runnable words) {
        html.open("span", "class", "missing").open("span", "class", "missing-alt");
        words.run();
        html.close("span").close("span");
    }
}

package dev.carrel.ui.reader;

import dev.carrel.markdown.Fragment;
import dev.carrel.ui.control.RichText;
import dev.carrel.ui.task.Background;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;

/// Markdown of a few lines as text on the screen. Rendered in the background; links ask before they
/// lead anywhere.
final class MarkdownView {
    private static final Set<String> FOLLOWED = Set.of("https", "http", "mailto");

    private final Background background;
    private final LinkActions links;
    private final Notices notices;

    MarkdownView(Background background, LinkActions links, Notices notices) {
        this.background = background;
        this.links = links;
        this.notices = notices;
    }

    /// A place that fills as soon as the text is rendered.
    StackPane show(String markdown) {
        var place = new StackPane();
        if (!markdown.isBlank()) {
            fill(place, markdown);
        }
        return place;
    }

    /// Replaces what is in a place.
    void fill(StackPane place, String markdown) {
        background
                .run(() -> Fragment.html(markdown))
                .then(html -> place.getChildren().setAll(new RichText(html, this::follow)))
                .orElse(reason -> notices.failed("failed.mark", reason));
    }

    private void follow(String address) {
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme();
            if (scheme != null && FOLLOWED.contains(scheme.toLowerCase(Locale.ROOT))) {
                links.ask(uri);
                return;
            }
        } catch (URISyntaxException _) {
            // told below, like every other address that leads nowhere
        }
        notices.say(ReaderWords.say("link.refused"));
    }

    /// Follows an address that stands in the course's data.
    Consumer<URI> asking() {
        return links::ask;
    }
}

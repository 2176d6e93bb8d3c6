package dev.carrel.markdown.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Addresses on the web that a course may point to: `http`, `https` and `mailto`, nothing else.
public final class WebAddress {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private WebAddress() {}

    /// @return null for null; also null, with a problem, for anything that is not such an address
    public static @Nullable URI of(@Nullable String text, Spot spot, Problems problems) {
        if (text == null) {
            return null;
        }
        try {
            URI uri = new URI(text);
            if (uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // said below
        }
        problems.warning(
                "address-unusable",
                spot,
                "This is not a web or mail address: " + text,
                "Begin it with https:// or mailto:.");
        return null;
    }
}

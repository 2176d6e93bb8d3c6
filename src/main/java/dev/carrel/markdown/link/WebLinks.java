package dev.carrel.markdown.link;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Web and mail addresses as they may stand in a page: `http`, `https` and `mailto`, nothing else.
public final class WebLinks {
    private static final String FORBIDDEN = " \"<>\\^`{|}";

    private static final Pattern HOST = Pattern.compile("(?i)\\s*https?://([^/?#]{1,300})");
    private static final Pattern UNUSUAL =
            Pattern.compile("\\w[\\w-]{0,62}(?:\\.\\w[\\w-]{0,62}){1,20}\\.?(?::\\d{1,5})?");

    private WebLinks() {}

    /// The scheme of an address, lower-case; empty if it is a path. What browsers overlook in a
    /// scheme (tabs, line ends, control characters) is overlooked here too.
    public static String scheme(String address) {
        StringBuilder scheme = new StringBuilder();
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == ':') {
                return scheme.toString().toLowerCase(Locale.ROOT);
            }
            if (c > ' ' && c != '\u007F') {
                boolean fits = c < 128 && (Character.isLetterOrDigit(c) || "+-.".indexOf(c) >= 0);
                if (!fits) {
                    return "";
                }
                scheme.append(c);
            }
        }
        return "";
    }

    /// The address with everything encoded that may not stand in one; nothing if it is none.
    public static Optional<String> clean(String address) {
        String whole = named(address.startsWith("//") ? "https:" + address : address.strip());
        StringBuilder clean = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if (c < ' ' || c == '\u007F') {
                continue;
            }
            boolean stray = c == '%' && !isEncoded(whole, i);
            if (stray || FORBIDDEN.indexOf(c) >= 0) {
                clean.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
            } else if (c > 126) {
                int point = whole.codePointAt(i);
                for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    clean.append('%').append(String.format(Locale.ROOT, "%02X", b & 0xFF));
                }
                i += Character.charCount(point) - 1;
            } else {
                clean.append(c);
            }
        }
        try {
            URI uri = new URI(clean.toString());
            String scheme = scheme(clean.toString());
            boolean web =
                    (scheme.equals("http") || scheme.equals("https"))
                            && (uri.getHost() != null || isHost(uri.getRawAuthority()));
            // RFC 3986, 6.2.2.1: the scheme's case means nothing, but cleaners compare it as
            // written
            return web || scheme.equals("mailto")
                    ? Optional.of(scheme + uri.toString().substring(scheme.length()))
                    : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /// A host's name in its own script becomes the one the web's directory knows.
    private static String named(String address) {
        Matcher host = HOST.matcher(address);
        if (!host.lookingAt() || host.group(1).chars().allMatch(c -> c < 128)) {
            return address;
        }
        try {
            return address.substring(0, host.start(1))
                    + IDN.toASCII(host.group(1))
                    + address.substring(host.end(1));
        } catch (IllegalArgumentException _) {
            return address;
        }
    }

    /// Hosts with a `_` exist, though [URI#getHost()] knows none.
    private static boolean isHost(@Nullable String authority) {
        return authority != null && UNUSUAL.matcher(authority).matches();
    }

    private static boolean isEncoded(String text, int at) {
        return at + 2 < text.length()
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0;
    }
}

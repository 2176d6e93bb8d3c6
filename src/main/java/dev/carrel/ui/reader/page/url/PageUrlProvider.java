package dev.carrel.ui.reader.page.url;

import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.net.spi.URLStreamHandlerProvider;
import org.jspecify.annotations.Nullable;

/// Answers `https` addresses of open pages from memory and refuses every other address: the web
/// view loads through `java.net.URL`, so nothing it asks for can leave the program. (Carrel itself
/// goes online through `java.net.http`, which does not come by here.)
public final class PageUrlProvider extends URLStreamHandlerProvider {
    @Override
    public @Nullable URLStreamHandler createURLStreamHandler(String protocol) {
        return switch (protocol) {
            case "https", "http", "ftp", "mailto" -> new Handler(protocol);
            default -> null;
        };
    }

    private static final class Handler extends URLStreamHandler {
        private final String protocol;

        Handler(String protocol) {
            this.protocol = protocol;
        }

        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            if (protocol.equals("https")) {
                var content = PageHosts.find(url.getHost());
                if (content.isPresent()) {
                    return new PageConnection(url, content.get());
                }
            }
            throw new IOException("The page has no network: refused " + url.getHost());
        }

        @Override
        protected int getDefaultPort() {
            return protocol.equals("https") ? 443 : protocol.equals("http") ? 80 : -1;
        }
    }
}

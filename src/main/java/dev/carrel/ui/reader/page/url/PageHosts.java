package dev.carrel.ui.reader.page.url;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// The made-up hosts on which open pages live, one each. The JVM makes the URL handlers itself, so
/// this is where a handler finds the page it speaks for.
///
/// Hosts end in `.invalid`, which no name server may ever answer for (RFC 6761, section 6.4).
final class PageHosts {
    private static final Map<String, WeakReference<PageContent>> OPEN = new ConcurrentHashMap<>();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private PageHosts() {}

    /// A fresh host that answers with this content as long as somebody holds the content.
    static String open(PageContent content) {
        OPEN.values().removeIf(reference -> reference.get() == null);
        String host = "p" + COUNT.incrementAndGet() + ".carrel.invalid";
        OPEN.put(host, new WeakReference<>(content));
        return host;
    }

    static Optional<PageContent> find(String host) {
        return Optional.ofNullable(OPEN.get(host)).map(WeakReference::get);
    }
}

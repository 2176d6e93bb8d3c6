package dev.carrel.ui.reader.page.url;

import java.util.Map;

/// What the page gets for an address.
final class PageAnswer {
    static final PageAnswer REFUSED = new PageAnswer(404, new byte[0], Map.of());

    private final int status;
    private final byte[] body;
    private final Map<String, String> headers;

    /// @param status as in HTTP: 200 or 404
    PageAnswer(int status, byte[] body, Map<String, String> headers) {
        this.status = status;
        this.body = body;
        this.headers = headers;
    }

    int status() {
        return status;
    }

    byte[] body() {
        return body;
    }

    Map<String, String> headers() {
        return headers;
    }
}

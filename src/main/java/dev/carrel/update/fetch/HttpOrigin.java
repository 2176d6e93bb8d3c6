package dev.carrel.update.fetch;

import dev.carrel.update.fetch.FetchException.Reason;
import dev.carrel.work.Cancel;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A published folder on a web server. Asks for plain bytes, so that lengths and ranges mean what
/// they say, and follows redirects itself, to the same scheme or to `https`, five at most. Tells a
/// computer that is offline from a server that was there a moment ago, see [FetchException.Reason].
public final class HttpOrigin implements Origin {
    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> ABSENT = Set.of(401, 403, 404, 410);

    private final HttpClient client;
    private final URI base;
    private final Timeouts patience;
    private final Traffic traffic = new Traffic();
    private volatile boolean answered;

    /// @param client one that never follows redirects
    /// @param base the folder, `http` or `https`
    /// @throws IllegalArgumentException for another scheme or a client that follows redirects
    public HttpOrigin(HttpClient client, URI base, Timeouts patience) {
        if (!isWeb(base)) {
            throw new IllegalArgumentException("Not a web address: " + base);
        }
        if (client.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException("The client must leave redirects to us");
        }
        this.client = client;
        this.base = base;
        this.patience = patience;
    }

    /// Whether an address is one of the web.
    public static boolean isWeb(URI address) {
        String scheme = scheme(address);
        return (scheme.equals("http") || scheme.equals("https")) && address.getHost() != null;
    }

    @Override
    public Answer get(String path, Ask ask, Cancel cancel) throws FetchException {
        URI at = address(path);
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            FetchException.throwIfStopped(cancel);
            HttpResponse<InputStream> response = send(at, ask, cancel);
            if (!REDIRECTS.contains(response.statusCode())) {
                return answer(response, ask);
            }
            close(response);
            at = redirected(at, response.headers().firstValue("location").orElse(""));
        }
        throw new FetchException(Reason.REDIRECT, name() + " sends us round in circles.");
    }

    @Override
    public Traffic.Count traffic() {
        return traffic.count();
    }

    @Override
    public String name() {
        return base.getHost();
    }

    @Override
    public String address() {
        return base.toString();
    }

    private URI address(String path) {
        if (path.isEmpty()) {
            return base;
        }
        String folder = base.toString();
        return URI.create(folder.endsWith("/") ? folder : folder + "/").resolve("./" + path);
    }

    private HttpResponse<InputStream> send(URI at, Ask ask, Cancel cancel) throws FetchException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(at)
                        .timeout(patience.answer())
                        .header("Accept-Encoding", "identity")
                        .header("User-Agent", "Carrel");
        ask.unless().ifPresent(etag -> request.header("If-None-Match", etag));
        if (ask.fresh()) {
            request.header("Cache-Control", "no-cache");
        }
        if (ask.from() > 0) {
            request.header("Range", "bytes=" + ask.from() + "-");
            ask.ifStill().ifPresent(etag -> request.header("If-Range", etag));
        }
        traffic.request();
        try {
            HttpResponse<InputStream> response =
                    client.send(
                            request.build(), head -> new WatchedBody(patience, traffic, cancel));
            answered = true;
            return response;
        } catch (ConnectException | HttpConnectTimeoutException e) {
            Reason reason = answered ? Reason.UNREACHABLE : Reason.OFFLINE;
            throw new FetchException(reason, name() + " cannot be reached.", e);
        } catch (IOException e) {
            throw new FetchException(Reason.UNREACHABLE, name() + " cannot be reached.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchException(Reason.CANCELLED, "Stopped.", e);
        }
    }

    private Answer answer(HttpResponse<InputStream> response, Ask ask) throws FetchException {
        int status = response.statusCode();
        boolean encoded =
                response.headers()
                        .firstValue("content-encoding")
                        .filter(encoding -> !encoding.equalsIgnoreCase("identity"))
                        .isPresent();
        if (status == 200 && !encoded) {
            return new Content(response.body(), 0, etag(response));
        }
        if (status == 206 && !encoded && startsAt(response, ask.from())) {
            return new Content(response.body(), ask.from(), etag(response));
        }
        close(response);
        if (status == 304 && ask.unless().isPresent()) {
            return new NotModified();
        }
        if (ABSENT.contains(status)) {
            throw new FetchException(
                    Reason.ABSENT, name() + " does not have the file (" + status + ").");
        }
        if (status >= 500 || status == 429) {
            throw new FetchException(
                    Reason.SERVER_TROUBLE, name() + " has trouble (" + status + ").");
        }
        throw new FetchException(
                Reason.UNEXPECTED, name() + " gave an unexpected answer (" + status + ").");
    }

    private static boolean startsAt(HttpResponse<?> response, long from) {
        return response.headers()
                .firstValue("content-range")
                .filter(range -> range.startsWith("bytes " + from + "-"))
                .isPresent();
    }

    /// Only strong tags stand for bytes (RFC 9110, 8.8.1); a weak one still says "unchanged".
    private static Optional<String> etag(HttpResponse<?> response) {
        return response.headers().firstValue("etag").filter(tag -> tag.length() <= 200);
    }

    private URI redirected(URI from, String location) throws FetchException {
        URI to;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new FetchException(Reason.REDIRECT, name() + " redirects to nowhere.", e);
        }
        boolean safe = scheme(to).equals("https") || scheme(to).equals(scheme(from));
        if (location.isEmpty() || !isWeb(to) || !safe) {
            throw new FetchException(
                    Reason.REDIRECT, name() + " redirects to a place we do not follow: " + to);
        }
        return to;
    }

    private static String scheme(URI address) {
        String scheme = address.getScheme();
        return scheme == null ? "" : scheme.toLowerCase(Locale.ROOT);
    }

    private static void close(HttpResponse<InputStream> response) {
        try {
            response.body().close();
        } catch (IOException e) {
            // its content does not matter any more
        }
    }
}

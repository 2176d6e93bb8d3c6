package dev.carrel.ui.reader.page.url;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An HTTP conversation with nobody: the answer comes from [PageContent].
final class PageConnection extends HttpURLConnection {
    private final PageContent content;
    private @Nullable PageAnswer answer;

    PageConnection(URL url, PageContent content) {
        super(url);
        this.content = content;
    }

    @Override
    public void connect() throws IOException {
        answer();
    }

    private PageAnswer answer() throws IOException {
        var known = answer;
        if (known == null) {
            boolean reads = getRequestMethod().equals("GET") || getRequestMethod().equals("HEAD");
            known = reads ? content.answer(url.getPath()) : PageAnswer.REFUSED;
            answer = known;
            connected = true;
        }
        return known;
    }

    @Override
    public int getResponseCode() throws IOException {
        return answer().status();
    }

    @Override
    public String getResponseMessage() throws IOException {
        return answer().status() == HTTP_OK ? "OK" : "Refused";
    }

    @Override
    public InputStream getInputStream() throws IOException {
        if (answer().status() != HTTP_OK) {
            throw new FileNotFoundException(url.getPath());
        }
        return new ByteArrayInputStream(answer().body());
    }

    @Override
    public @Nullable InputStream getErrorStream() {
        return answer == null ? null : InputStream.nullInputStream();
    }

    @Override
    public Map<String, List<String>> getHeaderFields() {
        try {
            var fields = new LinkedHashMap<String, List<String>>();
            answer().headers().forEach((name, value) -> fields.put(name, List.of(value)));
            return fields;
        } catch (IOException _) {
            return Map.of();
        }
    }

    @Override
    public @Nullable String getHeaderField(String name) {
        return getHeaderFields().entrySet().stream()
                .filter(field -> field.getKey().equalsIgnoreCase(name))
                .map(field -> field.getValue().getFirst())
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable String getHeaderFieldKey(int n) {
        return getHeaderFields().keySet().stream().skip(n).findFirst().orElse(null);
    }

    @Override
    public @Nullable String getHeaderField(int n) {
        String key = getHeaderFieldKey(n);
        return key == null ? null : getHeaderField(key);
    }

    @Override
    public void disconnect() {
        connected = false;
    }

    @Override
    public boolean usingProxy() {
        return false;
    }
}

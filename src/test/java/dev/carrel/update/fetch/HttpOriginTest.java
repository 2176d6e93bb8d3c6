package dev.carrel.update.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.update.fetch.FetchException.Reason;
import dev.carrel.update.fetch.Origin.Answer;
import dev.carrel.update.fetch.Origin.Ask;
import dev.carrel.update.fetch.Origin.Content;
import dev.carrel.update.fetch.Origin.NotModified;
import dev.carrel.work.Cancel;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class HttpOriginTest {
    private static final String TEXT = "The tide does not wait for the harbour master. ".repeat(50);

    @TempDir Path folder;
    private FolderServer server;
    private HttpOrigin origin;

    @BeforeEach
    void serve() throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        Files.writeString(folder.resolve("sub/tide"), TEXT);
        Files.writeString(folder.resolve("empty"), "");
        server = new FolderServer(folder);
        Duration second = Duration.ofSeconds(1);
        origin = server.origin(new Timeouts(Duration.ofSeconds(5), second, second, 1024));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void fetchesAFileAndCountsIt() throws IOException {
        assertThat(fetch("sub/tide", Ask.WHOLE)).isEqualTo(TEXT);
        assertThat(fetch("empty", Ask.WHOLE)).isEmpty();
        assertThat(origin.traffic()).isEqualTo(new Traffic.Count(2, TEXT.length()));
    }

    @Test
    void asksOnlyWhetherAFileHasChanged() throws IOException {
        Optional<String> etag;
        try (Content first = (Content) get("sub/tide", Ask.WHOLE)) {
            etag = first.etag();
        }
        assertThat(etag).isPresent();

        assertThat(get("sub/tide", Ask.unless(etag))).isEqualTo(new NotModified());
        Files.writeString(folder.resolve("sub/tide"), "It turned.");
        assertThat(fetch("sub/tide", Ask.unless(etag))).isEqualTo("It turned.");
    }

    @Test
    void asksForTheRestAndTakesTheWholeAsWell() throws IOException {
        try (Content rest = (Content) get("sub/tide", Ask.rest(100, Optional.empty()))) {
            assertThat(rest.from()).isEqualTo(100);
            assertThat(rest.body().readAllBytes()).isEqualTo(TEXT.substring(100).getBytes(UTF_8));
        }
        server.withoutRanges();
        try (Content whole = (Content) get("sub/tide", Ask.rest(100, Optional.empty()))) {
            assertThat(whole.from()).isZero();
            assertThat(whole.body().readAllBytes()).isEqualTo(TEXT.getBytes(UTF_8));
        }
    }

    @Test
    void followsARedirectToTheSameSchemeAndNoOther() throws IOException {
        server.misbehave("moved", server.redirect("/sub/tide"));
        assertThat(fetch("moved", Ask.WHOLE)).isEqualTo(TEXT);
        assertThat(origin.traffic().requests()).isEqualTo(2);

        server.misbehave("local", server.redirect("file:///etc/passwd"));
        assertFails("local", Reason.REDIRECT);
        server.misbehave("other", server.redirect("ftp://localhost/tide"));
        assertFails("other", Reason.REDIRECT);
        server.misbehave("nowhere", server.redirect(":: ::"));
        assertFails("nowhere", Reason.REDIRECT);
    }

    @Test
    void leavesARedirectLoop() {
        server.misbehave("loop", server.redirect("/loop"));

        assertFails("loop", Reason.REDIRECT);
        assertThat(server.requests()).hasSize(6);
    }

    @Test
    void saysWhatTheServerSaid() {
        assertFails("missing", Reason.ABSENT);
        server.misbehave("sub/tide", server.status(403));
        assertFails("sub/tide", Reason.ABSENT);
        server.misbehave("sub/tide", server.status(503));
        assertFails("sub/tide", Reason.SERVER_TROUBLE);
        server.misbehave("sub/tide", server.status(204));
        assertFails("sub/tide", Reason.UNEXPECTED);
        server.misbehave("sub/tide", server.compressed());
        assertFails("sub/tide", Reason.UNEXPECTED);
    }

    @Test
    void noticesAnAnswerThatEndsTooEarly() {
        server.misbehave("sub/tide", server.truncated());
        assertFails("sub/tide", Reason.CUT_OFF);
    }

    @Test
    void doesNotWaitForAServerThatStopsSending() {
        server.misbehave("sub/tide", server.stalling());
        assertFails("sub/tide", Reason.STALLED);
    }

    @Test
    void doesNotWaitForDripsEither() {
        server.misbehave("sub/tide", server.dripping(100));
        assertFails("sub/tide", Reason.STALLED);
    }

    @Test
    void doesNotWaitForTheHeadOfAnAnswer() {
        HttpOrigin hurried =
                server.origin(
                        new Timeouts(
                                Duration.ofMillis(200),
                                Duration.ofSeconds(9),
                                Duration.ofSeconds(9),
                                1));
        server.misbehave(
                "sub/tide",
                (exchange, right) -> {
                    try {
                        Thread.sleep(5000);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        assertThatThrownBy(() -> hurried.get("sub/tide", Ask.WHOLE, new Cancel()))
                .isInstanceOfSatisfying(
                        FetchException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.UNREACHABLE));
    }

    @Test
    void stopsWhenTold() throws IOException {
        server.misbehave("sub/tide", server.endless());
        Cancel cancel = new Cancel();
        try (Content content = (Content) origin.get("sub/tide", Ask.WHOLE, cancel)) {
            assertThat(content.body().readNBytes(1000)).hasSize(1000);
            cancel.stop();
            assertThatThrownBy(() -> content.body().readAllBytes())
                    .isInstanceOfSatisfying(
                            FetchException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.CANCELLED));
        }
    }

    @Test
    void knowsThatNobodyIsThere() {
        server.die();
        assertFails("sub/tide", Reason.OFFLINE);
    }

    @Test
    void knowsThatThereIsNoSuchHost() {
        HttpOrigin nowhere =
                new HttpOrigin(
                        server.client(),
                        URI.create("http://no-such-host.invalid/"),
                        Timeouts.USUAL);
        assertThatThrownBy(() -> nowhere.get("sub/tide", Ask.WHOLE, new Cancel()))
                .isInstanceOfSatisfying(
                        FetchException.class, e -> assertThat(e.reason()).isEqualTo(Reason.OFFLINE))
                .hasMessage("no-such-host.invalid cannot be reached.");
    }

    @Test
    void whoWasThereAMomentAgoMayBeBackInAMoment() throws IOException {
        assertThat(fetch("sub/tide", Ask.WHOLE)).isEqualTo(TEXT);
        server.die();
        assertFails("sub/tide", Reason.UNREACHABLE);
    }

    @Test
    void whoBreaksOffTheFirstAnswerIsThere() {
        server.misbehave("sub/tide", (exchange, right) -> exchange.close());
        assertFails("sub/tide", Reason.UNREACHABLE);
    }

    @Test
    void takesOnlyWebAddressesAndClientsThatLeaveRedirectsToIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new HttpOrigin(server.client(), URI.create("file:///x/"), Timeouts.USUAL));
        try (HttpClient eager =
                HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new HttpOrigin(eager, server.address(), Timeouts.USUAL));
        }
    }

    @Test
    void aFolderAnswersTheSameWay() throws IOException {
        FolderOrigin local = new FolderOrigin(folder);
        try (Content rest =
                (Content) local.get("sub/tide", Ask.rest(10, Optional.empty()), new Cancel())) {
            assertThat(rest.body().readAllBytes()).isEqualTo(TEXT.substring(10).getBytes(UTF_8));
        }
        assertThat(local.traffic()).isEqualTo(new Traffic.Count(1, TEXT.length() - 10L));
        for (String outside : new String[] {"missing", "../outside", "sub/../../outside"}) {
            assertThatThrownBy(() -> local.get(outside, Ask.WHOLE, new Cancel()))
                    .isInstanceOfSatisfying(
                            FetchException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.ABSENT));
        }
    }

    private Answer get(String path, Ask ask) throws FetchException {
        return origin.get(path, ask, new Cancel());
    }

    private String fetch(String path, Ask ask) throws IOException {
        try (Content content = (Content) get(path, ask)) {
            return new String(content.body().readAllBytes(), UTF_8);
        }
    }

    private void assertFails(String path, Reason reason) {
        assertThatThrownBy(() -> fetch(path, Ask.WHOLE))
                .isInstanceOfSatisfying(
                        FetchException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}

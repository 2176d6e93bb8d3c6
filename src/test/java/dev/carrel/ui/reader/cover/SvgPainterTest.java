package dev.carrel.ui.reader.cover;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.carrel.ui.HeadlessFx;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SvgPainterTest {
    private final SvgPainter painter = HeadlessFx.call(SvgPainter::new);
    private Stage stage;

    @BeforeEach
    void show() {
        System.setProperty("com.sun.webkit.useHTTP2Loader", "false");
        stage = HeadlessFx.show(new StackPane(painter.node()), 500, 500);
    }

    @AfterEach
    void close() {
        HeadlessFx.close(stage);
    }

    private Image paint(String svg) throws Exception {
        var painted = new CompletableFuture<Image>();
        HeadlessFx.run(() ->
                painter.paint(svg.getBytes(StandardCharsets.UTF_8), 90, 120, painted::complete));
        return painted.get(60, TimeUnit.SECONDS);
    }

    @Test
    void paintsOneAfterTheOther() throws Exception {
        for (String colour : new String[] {"#2A5482", "#8C2740"}) {
            var image =
                    paint(
                            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 3 4'>"
                                    + "<rect width='3' height='4' fill='"
                                    + colour
                                    + "'/></svg>");
            assertThat(image.getWidth()).isEqualTo(90);
            assertThat(image.getPixelReader().getColor(45, 60)).isEqualTo(Color.web(colour));
        }
        assertThat(HeadlessFx.call(() -> painter.node().lookupAll(".web-view"))).isEmpty();
    }

    @Test
    void aHostileDrawingLoadsNothingAndRunsNothing() throws Exception {
        var asked = new AtomicInteger();
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    exchange.sendResponseHeaders(404, -1);
                    exchange.close();
                });
        server.start();
        String there = "http://127.0.0.1:" + server.getAddress().getPort();
        try {
            paint(
                    """
                    <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 3 4'
                        xmlns:xlink='http://www.w3.org/1999/xlink' onload="fetch('%1$s/load')">
                      <style>@import url('%1$s/css'); @font-face { font-family: x; src: url('%1$s/f') }</style>
                      <script>new Image().src = '%1$s/script'</script>
                      <image href='%1$s/image' width='3' height='4'/>
                      <use xlink:href='%1$s/use#a'/>
                      <foreignObject width='3' height='4'>
                        <iframe xmlns='http://www.w3.org/1999/xhtml' src='%1$s/frame'></iframe>
                      </foreignObject>
                      <text font-family='x'>a</text>
                    </svg>\
                    """
                            .formatted(there));
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }
}

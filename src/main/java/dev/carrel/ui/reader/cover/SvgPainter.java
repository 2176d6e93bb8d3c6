package dev.carrel.ui.reader.cover;

import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.concurrent.Worker;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.web.WebView;
import org.jspecify.annotations.Nullable;

/// Paints drawings one after the other, in a web view that nobody sees. Lives on the JavaFX thread.
///
/// A drawing is shown as an image, in which engines run no script and load nothing, on a page whose
/// policy forbids both once more.
public final class SvgPainter {
    private static final int FRAMES = 8; // until an image that was decoded is on screen

    @SuppressWarnings("ArrayRecordComponent")
    private record Order(byte[] svg, int width, int height, Consumer<Image> painted) {}

    private final Pane room = new Pane();
    private final Deque<Order> orders = new ArrayDeque<>();
    private @Nullable WebView view;

    public SvgPainter() {
        room.setManaged(false);
        room.setMouseTransparent(true);
        room.setFocusTraversable(false);
    }

    /// To be put into a window, under everything else: a web view paints only what is on screen.
    public Node node() {
        return room;
    }

    /// Paints a drawing.
    ///
    /// @param svg from a stranger
    /// @param painted is given the picture; not called if there is none
    public void paint(byte[] svg, int width, int height, Consumer<Image> painted) {
        orders.add(new Order(svg, width, height, painted));
        if (view == null) {
            next();
        }
    }

    private void next() {
        var order = orders.poll();
        room.getChildren().clear();
        view = null;
        if (order == null) {
            return;
        }
        var fresh = new WebView();
        view = fresh;
        fresh.setContextMenuEnabled(false);
        fresh.setFocusTraversable(false);
        fresh.setPageFill(Color.TRANSPARENT);
        fresh.getEngine().setJavaScriptEnabled(false);
        fresh.setMinSize(order.width(), order.height());
        fresh.setMaxSize(order.width(), order.height());
        fresh.resize(order.width(), order.height());
        room.getChildren().setAll(fresh);
        fresh.getEngine()
                .getLoadWorker()
                .stateProperty()
                .addListener((_, _, state) -> {
                    if (state == Worker.State.SUCCEEDED) {
                        takeSoon(fresh, order);
                    } else if (state == Worker.State.FAILED) {
                        next();
                    }
                });
        fresh.getEngine().loadContent(page(order.svg()));
    }

    private static String page(byte[] svg) {
        return """
        <!doctype html><meta http-equiv="Content-Security-Policy" \
        content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">\
        <style>html,body{margin:0;background:transparent;overflow:hidden}\
        img{display:block;width:100vw;height:100vh;object-fit:contain}</style>\
        <img alt="" src="data:image/svg+xml;base64,%s">\
        """
                .formatted(Base64.getEncoder().encodeToString(svg));
    }

    private void takeSoon(WebView shown, Order order) {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                frames++;
                if (frames == FRAMES) {
                    stop();
                    var how = new SnapshotParameters();
                    how.setFill(Color.TRANSPARENT);
                    order.painted().accept(shown.snapshot(how, null));
                    next();
                }
            }
        }.start();
    }
}

package dev.carrel.ui.reader;

import dev.carrel.ui.control.Buttons;
import dev.carrel.ui.control.SheetPane;
import dev.carrel.ui.control.StyledLabels;
import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// Shows where a link leads before the browser is opened.
final class WebLinkCard {
    private static final double WIDTH = 520;

    private WebLinkCard() {}

    /// @param decided told whether to go there
    static SheetPane card(URI address, Consumer<Boolean> decided) {
        boolean mail = "mailto".equalsIgnoreCase(address.getScheme());
        var card = new SheetPane(ReaderWords.say(mail ? "web.mail" : "web.title"), WIDTH);
        String host = address.getHost();
        if (host != null) {
            card.with(StyledLabels.wrapped(ReaderWords.say("web.host", host)));
        }
        var full = StyledLabels.wrapped(address.toString(), "monospace", "web-address");
        return card.with(full)
                .buttons(
                        Buttons.plain(
                                ReaderWords.say("web.copy"),
                                () -> {
                                    copy(address.toString());
                                    decided.accept(false);
                                }),
                        SheetPane.gap(),
                        Buttons.plain(ReaderWords.say("cancel"), () -> decided.accept(false)),
                        Buttons.primary(ReaderWords.say("web.open"), () -> decided.accept(true)));
    }

    static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
}

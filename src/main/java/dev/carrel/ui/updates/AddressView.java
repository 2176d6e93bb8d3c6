package dev.carrel.ui.updates;

import dev.carrel.ui.control.Buttons;
import dev.carrel.ui.control.SheetPane;
import dev.carrel.ui.control.StyledLabels;
import dev.carrel.ui.control.Words;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The card that asks for a web address.
public final class AddressView {
    private final SheetPane card;
    private final TextField address = new TextField();

    /// @param close takes the card away
    /// @param add is given what was typed, never blank
    public AddressView(Runnable close, Consumer<String> add) {
        var words = new Words(AddressView.class);
        card = new SheetPane(words.say("address.title"), 480);
        var label = StyledLabels.plain(words.say("address.label"), "strong");
        label.setLabelFor(address);
        var go =
                Buttons.primary(
                        words.say("address.add"),
                        () -> {
                            String typed = address.getText().strip();
                            close.run();
                            add.accept(typed);
                        });
        go.disableProperty().bind(address.textProperty().map(String::isBlank));
        address.setOnAction(_ -> go.fire());
        card.with(
                StyledLabels.wrapped(words.say("address.text"), "muted"),
                new VBox(6, label, address));
        card.buttons(Buttons.plain(words.say("address.cancel"), close), go);
    }

    /// The card.
    public Region node() {
        return card;
    }
}

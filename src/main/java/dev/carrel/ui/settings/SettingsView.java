package dev.carrel.ui.settings;

import dev.carrel.settings.ReadingFont;
import dev.carrel.settings.TextStyle;
import dev.carrel.settings.ThemeChoice;
import dev.carrel.ui.control.Buttons;
import dev.carrel.ui.control.SheetPane;
import dev.carrel.ui.control.ShownAs;
import dev.carrel.ui.control.StyledLabels;
import dev.carrel.ui.control.Words;
import dev.carrel.ui.theme.Appearance;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The settings card: every change is to be seen at once behind it, so there is nothing to confirm.
public final class SettingsView {
    private final Words words = new Words(SettingsView.class);
    private final Preferences preferences;
    private final Appearance appearance;
    private final GridPane grid = new GridPane();
    private final SheetPane card;
    private int row;

    /// @param close takes the card away
    public SettingsView(Preferences preferences, Runnable close) {
        this.preferences = preferences;
        this.appearance = preferences.appearance();
        this.card = new SheetPane(words.say("title"), 560);
        grid.setHgap(24);
        grid.setVgap(12);
        fill();
        card.with(grid);
        card.buttons(
                Buttons.plain(words.say("reset"), this::reset),
                SheetPane.gap(),
                Buttons.primary(words.say("done"), close));
    }

    /// The card.
    public Region node() {
        return card;
    }

    private void fill() {
        section("section.look");
        setting("theme", choice(appearance.choice(), ThemeChoice.values(), "theme."));
        setting("font", choice(font(), ReadingFont.values(), "font."));
        setting(
                "size",
                slider(
                        TextStyle.SMALLEST,
                        TextStyle.LARGEST,
                        1,
                        TextStyle::size,
                        TextStyle::withSize,
                        value -> words.say("size.value", Math.round(value))));
        setting(
                "leading",
                slider(
                        1.2,
                        2.4,
                        0.05,
                        TextStyle::leading,
                        TextStyle::withLeading,
                        value -> String.format(Locale.getDefault(), "%.2f", value)));
        setting(
                "measure",
                slider(
                        45,
                        80,
                        1,
                        TextStyle::measure,
                        (text, value) -> text.withMeasure((int) Math.round(value)),
                        value -> words.say("measure.value", Math.round(value))));
        toggle("justified", TextStyle::justified, TextStyle::withJustified);
        toggle("hyphens", TextStyle::hyphens, TextStyle::withHyphens);
        toggle("calm", TextStyle::calm, TextStyle::withCalm);
        section("section.updates");
        var updates = new CheckBox(words.say("updates"));
        updates.selectedProperty().bindBidirectional(preferences.checkForUpdates());
        wide(updates);
        wide(StyledLabels.wrapped(words.say("updates.note"), "subtle", "small"));
    }

    private void section(String key) {
        var title = StyledLabels.plain(words.say(key), "heading-3");
        if (row > 0) {
            title.setPadding(new javafx.geometry.Insets(12, 0, 0, 0));
        }
        wide(title);
    }

    private void wide(Node node) {
        grid.add(node, 0, row++, 2, 1);
    }

    private void setting(String key, Node control) {
        var label = StyledLabels.plain(words.say(key));
        label.setLabelFor(control);
        label.setMinWidth(150);
        GridPane.setValignment(label, VPos.CENTER);
        grid.add(label, 0, row);
        grid.add(control, 1, row++);
    }

    private ObjectProperty<ReadingFont> font() {
        var font = new javafx.beans.property.SimpleObjectProperty<>(appearance.text().get().font());
        font.subscribe(one -> appearance.text().set(appearance.text().get().withFont(one)));
        appearance.text().subscribe(text -> font.set(text.font()));
        return font;
    }

    private <E extends Enum<E>> ChoiceBox<E> choice(
            ObjectProperty<E> value, E[] all, String prefix) {
        var box = new ChoiceBox<E>();
        box.getItems().setAll(all);
        box.setConverter(ShownAs.named(words::say, prefix));
        box.valueProperty().bindBidirectional(value);
        box.setPrefWidth(240);
        return box;
    }

    private Node slider(
            double least,
            double most,
            double step,
            ToDoubleFunction<TextStyle> read,
            BiFunction<TextStyle, Double, TextStyle> write,
            Function<Double, String> shown) {
        var slider = new Slider(least, most, read.applyAsDouble(appearance.text().get()));
        slider.setBlockIncrement(step);
        slider.setMajorTickUnit(step);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setPrefWidth(240);
        Label value = StyledLabels.plain("", "muted");
        slider.valueProperty()
                .subscribe(now -> {
                    double rounded = least + Math.round((now.doubleValue() - least) / step) * step;
                    value.setText(shown.apply(rounded));
                    var text = appearance.text().get();
                    if (Math.abs(read.applyAsDouble(text) - rounded) > step / 4) {
                        appearance.text().set(write.apply(text, rounded));
                    }
                });
        appearance
                .text()
                .subscribe(text -> {
                    if (Math.abs(slider.getValue() - read.applyAsDouble(text)) > step) {
                        slider.setValue(read.applyAsDouble(text));
                    }
                });
        var line = new HBox(12, slider, value);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void toggle(
            String key,
            Function<TextStyle, Boolean> read,
            BiFunction<TextStyle, Boolean, TextStyle> write) {
        var box = new CheckBox(words.say(key));
        BooleanProperty on = box.selectedProperty();
        appearance.text().subscribe(text -> on.set(read.apply(text)));
        on.subscribe(now -> appearance.text().set(write.apply(appearance.text().get(), now)));
        wide(new VBox(box));
    }

    private void reset() {
        appearance.choice().set(ThemeChoice.SYSTEM);
        appearance.text().set(TextStyle.DEFAULT);
    }
}

package dev.carrel.ui.reader;

import dev.carrel.settings.ReadingFont;
import dev.carrel.settings.TextStyle;
import dev.carrel.settings.ThemeChoice;
import dev.carrel.ui.control.Buttons;
import dev.carrel.ui.control.ShownAs;
import dev.carrel.ui.control.StyledLabels;
import dev.carrel.ui.theme.Appearance;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// How lessons are set and which colours everything has. Whatever is changed is seen at once.
final class TextCard extends VBox {
    private final Appearance appearance;
    private final GridPane grid = new GridPane();
    private Subscription watching = Subscription.EMPTY;
    private int row;

    TextCard(Appearance appearance) {
        this.appearance = appearance;
        getStyleClass().addAll("text-card", "floating", "bubble");
        grid.getStyleClass().add("text-grid");
        var labels = new ColumnConstraints();
        labels.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(labels);
        getChildren().addAll(StyledLabels.plain(ReaderWords.say("text.title"), "heading-3"), grid);
        line("text.theme", choice(ThemeChoice.values(), "theme.", appearance.choice()));
        line("text.font", fonts());
        line("text.size", stepper(TextStyle::size, TextStyle::withSize, 1, "%.0f px"));
        line("text.leading", stepper(TextStyle::leading, TextStyle::withLeading, 0.1, "%.2f"));
        line(
                "text.measure",
                stepper(
                        style -> (double) style.measure(),
                        (style, value) -> style.withMeasure((int) Math.round(value)),
                        3,
                        "%.0f"));
        tick("text.justified", TextStyle::justified, TextStyle::withJustified);
        tick("text.hyphens", TextStyle::hyphens, TextStyle::withHyphens);
        tick("text.calm", TextStyle::calm, TextStyle::withCalm);
        var reset =
                Buttons.plain(
                        ReaderWords.say("text.reset"),
                        () -> appearance.text().set(TextStyle.DEFAULT));
        getChildren().add(reset);
    }

    /// Stops observing, so that the card can be forgotten.
    void end() {
        watching.unsubscribe();
    }

    private <T> void watch(ObservableValue<T> value, Consumer<T> told) {
        watching = watching.and(value.subscribe(told));
    }

    private void line(String key, Node control) {
        Label label = StyledLabels.plain(ReaderWords.say(key));
        label.setLabelFor(control);
        control.setAccessibleText(label.getText());
        grid.addRow(row++, label, control);
    }

    private Node stepper(
            Function<TextStyle, Double> read,
            BiFunction<TextStyle, Double, TextStyle> write,
            double step,
            String format) {
        Label value = StyledLabels.plain("", "numbers", "step-value");
        watch(
                appearance.text(),
                style ->
                        value.setText(
                                String.format(Locale.getDefault(), format, read.apply(style))));
        var less = Buttons.icon(Feather.MINUS, ReaderWords.say("text.less"), null, () -> {});
        var more = Buttons.icon(Feather.PLUS, ReaderWords.say("text.more"), null, () -> {});
        less.setOnAction(_ -> change(style -> write.apply(style, read.apply(style) - step)));
        more.setOnAction(_ -> change(style -> write.apply(style, read.apply(style) + step)));
        var stepper = new HBox(less, value, more);
        stepper.getStyleClass().add("stepper");
        return stepper;
    }

    private void tick(
            String key,
            Function<TextStyle, Boolean> read,
            BiFunction<TextStyle, Boolean, TextStyle> write) {
        var box = new CheckBox(ReaderWords.say(key));
        watch(appearance.text(), style -> box.setSelected(read.apply(style)));
        box.setOnAction(_ -> change(style -> write.apply(style, box.isSelected())));
        grid.add(box, 0, row++, 2, 1);
    }

    private ChoiceBox<ReadingFont> fonts() {
        var box = new ChoiceBox<ReadingFont>();
        box.getItems().setAll(ReadingFont.values());
        box.setConverter(ShownAs.named(ReaderWords::say, "font."));
        watch(appearance.text(), style -> box.setValue(style.font()));
        box.setOnAction(_ -> change(style -> style.withFont(box.getValue())));
        return box;
    }

    private <E extends Enum<E>> ChoiceBox<E> choice(
            E[] values, String prefix, javafx.beans.property.Property<E> chosen) {
        var box = new ChoiceBox<E>();
        box.getItems().setAll(values);
        box.setConverter(ShownAs.named(ReaderWords::say, prefix));
        watch(chosen, box::setValue);
        box.setOnAction(_ -> chosen.setValue(box.getValue()));
        return box;
    }

    private void change(Function<TextStyle, TextStyle> change) {
        appearance.text().set(change.apply(appearance.text().get()));
    }
}

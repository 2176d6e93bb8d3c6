package dev.carrel.ui.notebook;

import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.ui.control.Buttons;
import dev.carrel.ui.control.ShownAs;
import dev.carrel.ui.control.StyledLabels;
import dev.carrel.ui.mark.MarkLooks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/// What of the notebook is to be seen, as choices in a row, and how much that is.
final class FilterBar extends FlowPane {
    /// A choice.
    ///
    /// @param value null for all
    private record Choice<T>(String name, @Nullable T value) {}

    private final NotebookViewModel model;
    private final ComboBox<Choice<NotebookFilter.Where>> where;
    private final ComboBox<Choice<NotebookItem.Kind>> kind;
    private final ComboBox<Choice<Colour>> colour;
    private final ComboBox<Choice<String>> tag;
    private final ToggleButton lost = new ToggleButton();
    private final Label count = StyledLabels.plain("", "muted", "numbers");
    private final Button clear;
    private boolean filling;

    FilterBar(NotebookViewModel model) {
        this.model = model;
        getStyleClass().addAll("notebook-filters", "desk");
        setRowValignment(javafx.geometry.VPos.CENTER);
        setAlignment(Pos.CENTER_LEFT);
        where = box("filter.where", NotebookFilter::withWhere);
        kind = box("filter.kind", NotebookFilter::withKind);
        colour = box("filter.colour", NotebookFilter::withColour);
        tag = box("filter.tag", NotebookFilter::withTag);
        where.setPrefWidth(230);
        kind.setPrefWidth(130);
        colour.setPrefWidth(130);
        tag.setPrefWidth(130);
        kind.getItems().setAll(kinds());
        colour.getItems().setAll(colours());
        lost.setOnAction(_ -> change(model.filter().get().withLost(lost.isSelected())));
        clear =
                Buttons.plain(
                        NotebookWords.say("filter.clear"),
                        () -> model.filter().set(NotebookFilter.ALL));
        clear.managedProperty().bind(clear.visibleProperty());
        lost.managedProperty().bind(lost.visibleProperty());
        getChildren().addAll(where, kind, colour, tag, lost, clear, count);
        model.filter().addListener((_, _, _) -> follow());
        model.pages().addListener((_, _, _) -> fill());
        model.rows().addListener((javafx.collections.ListChangeListener<NotebookRow>) _ -> tell());
        fill();
    }

    private <T> ComboBox<Choice<T>> box(
            String name, BiFunction<NotebookFilter, @Nullable T, NotebookFilter> with) {
        var box = new ComboBox<Choice<T>>();
        box.setAccessibleText(NotebookWords.say(name));
        Buttons.describe(box, NotebookWords.say(name), null);
        box.setVisibleRowCount(14);
        box.setConverter(new ShownAs<>(Choice::name));
        box.valueProperty()
                .addListener((_, _, chosen) -> {
                    if (chosen != null) {
                        change(with.apply(model.filter().get(), chosen.value()));
                    }
                });
        return box;
    }

    private void change(NotebookFilter next) {
        if (!filling) {
            model.filter().set(next);
        }
    }

    private static List<Choice<NotebookItem.Kind>> kinds() {
        List<Choice<NotebookItem.Kind>> all = new ArrayList<>();
        all.add(new Choice<>(NotebookWords.say("kind.all"), null));
        for (NotebookItem.Kind one : NotebookItem.Kind.values()) {
            String key = "kind." + one.name().toLowerCase(Locale.ROOT);
            all.add(new Choice<>(NotebookWords.say(key), one));
        }
        return all;
    }

    private static List<Choice<Colour>> colours() {
        List<Choice<Colour>> all = new ArrayList<>();
        all.add(new Choice<>(NotebookWords.say("colour.all"), null));
        Arrays.stream(Colour.values())
                .forEach(one -> all.add(new Choice<>(MarkLooks.name(one), one)));
        return all;
    }

    /// The lessons and tags there are.
    private void fill() {
        filling = true;
        List<NotebookItem> items = model.pages().get().items();
        Set<Choice<NotebookFilter.Where>> places = new LinkedHashSet<>();
        places.add(new Choice<>(NotebookWords.say("where.all"), null));
        items.stream().map(NotebookItem::spot).forEach(spot -> add(places, spot));
        where.getItems().setAll(places);
        Set<String> tags = new TreeSet<>();
        items.forEach(item -> tags.addAll(item.tags()));
        List<Choice<String>> named = new ArrayList<>();
        named.add(new Choice<>(NotebookWords.say("tag.all"), null));
        tags.forEach(one -> named.add(new Choice<>("#" + one, one)));
        tag.getItems().setAll(named);
        long without = items.stream().filter(item -> item.spot().lost()).count();
        lost.setText(NotebookWords.say("filter.lost", without));
        lost.setVisible(without > 0 || lost.isSelected());
        filling = false;
        follow();
        tell();
    }

    private void add(Set<Choice<NotebookFilter.Where>> places, NotebookItem.Spot spot) {
        String in = "";
        if (model.course().isEmpty()) {
            var all = new NotebookFilter.Where(spot.course(), null, null);
            places.add(new Choice<>(spot.courseTitle(), all));
            in = "   ";
        }
        if (!spot.module().isEmpty()) {
            var all = new NotebookFilter.Where(spot.course(), spot.module(), null);
            places.add(new Choice<>(in + spot.module(), all));
            in += "   ";
        }
        var one = new NotebookFilter.Where(spot.course(), spot.module(), spot.lesson());
        places.add(new Choice<>(in + spot.lessonTitle(), one));
    }

    /// Shows the filter as it is, wherever it was changed.
    private void follow() {
        filling = true;
        NotebookFilter now = model.filter().get();
        pick(where, now.where());
        pick(kind, now.kind());
        pick(colour, now.colour());
        pick(tag, now.tag());
        lost.setSelected(now.lost());
        clear.setVisible(!now.isAll());
        filling = false;
    }

    private static <T> void pick(ComboBox<Choice<T>> box, @Nullable T value) {
        Function<Choice<T>, Boolean> same = choice -> Objects.equals(choice.value(), value);
        box.getItems().stream()
                .filter(same::apply)
                .findFirst()
                .ifPresent(choice -> {
                    if (!choice.equals(box.getValue())) {
                        box.setValue(choice);
                    }
                });
    }

    private void tell() {
        int all = model.pages().get().items().size();
        int seen = model.shown().size();
        count.setText(
                seen == all
                        ? NotebookWords.say("count.all", all)
                        : NotebookWords.say("count.some", seen, all));
    }
}

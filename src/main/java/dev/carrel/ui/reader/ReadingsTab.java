package dev.carrel.ui.reader;

import dev.carrel.course.Reading;
import dev.carrel.course.ReadingRef;
import dev.carrel.ui.control.StyledLabels;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What this lesson recommends to read.
final class ReadingsTab extends VBox {
    private final MarkdownView markup;

    ReadingsTab(ReaderViewModel model, MarkdownView markup) {
        this.markup = markup;
        getStyleClass().add("tab");
        model.shown().addListener((_, _, shown) -> fill(shown));
        fill(model.shown().get());
    }

    /// The entry of a reading, if this lesson recommends it.
    @Nullable Node entry(String id) {
        return getChildren().stream()
                .filter(node -> id.equals(node.getUserData()))
                .findFirst()
                .orElse(null);
    }

    private void fill(@Nullable ShownLesson shown) {
        getChildren().clear();
        if (shown != null) {
            for (ReadingRef ref : shown.lesson().readings()) {
                shown.edition().course().readings().stream()
                        .filter(reading -> reading.id().equals(ref.id()))
                        .findFirst()
                        .ifPresent(reading -> getChildren().add(item(reading, ref)));
            }
        }
        if (getChildren().isEmpty()) {
            getChildren().add(StyledLabels.wrapped(ReaderWords.say("readings.empty"), "muted"));
        }
    }

    private Node item(Reading reading, ReadingRef ref) {
        var item = new VBox();
        item.getStyleClass().add("reading-item");
        item.setUserData(reading.id());
        var signs = new HBox();
        signs.getStyleClass().add("reading-signs");
        if (ref.core()) {
            signs.getChildren().add(StyledLabels.plain(ReaderWords.say("readings.core"), "badge"));
        }
        if (ref.minutes() > 0) {
            signs.getChildren()
                    .add(StyledLabels.plain(ReaderWords.minutes(ref.minutes()), "small", "subtle"));
        }
        item.getChildren().add(StyledLabels.wrapped(reading.title(), "strong"));
        String source =
                Stream.of(
                                String.join(", ", reading.authors()),
                                reading.container(),
                                reading.issued())
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(" · "));
        if (!source.isEmpty()) {
            item.getChildren().add(StyledLabels.wrapped(source, "small", "muted"));
        }
        if (!signs.getChildren().isEmpty()) {
            item.getChildren().add(signs);
        }
        String note = reading.note();
        if (note != null && !note.isBlank()) {
            item.getChildren().add(markup.show(note));
        }
        var url = reading.url();
        if (url != null) {
            var link =
                    new Hyperlink(
                            ReaderWords.say("readings.open"), new FontIcon(Feather.EXTERNAL_LINK));
            link.setOnAction(_ -> markup.asking().accept(url));
            item.getChildren().add(link);
        }
        return item;
    }
}

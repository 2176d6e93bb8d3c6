package dev.carrel.ui.library;

import dev.carrel.ui.control.StyledLabels;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/// The front of a book: the course's own picture, or title and authors set in type if it has none.
final class CoverArt extends StackPane {
    private final ImageView picture = new ImageView();
    private final double width;
    private final double height;

    /// @param width in px; a cover is 3 : 4
    CoverArt(ShelfCourse course, double width) {
        this.width = width;
        this.height = width * 4 / 3;
        getStyleClass().add("cover");
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(course.installed().title());
        picture.setFitWidth(width);
        picture.setFitHeight(height);
        picture.setPreserveRatio(true);
        var edges = new Rectangle(width, height);
        edges.setArcWidth(12);
        edges.setArcHeight(12);
        setClip(edges);
        getChildren().addAll(setInType(course), picture);
    }

    private Region setInType(ShelfCourse course) {
        var title = StyledLabels.wrapped(course.installed().title(), "cover-title");
        title.setStyle("-fx-font-size: %dpx".formatted(Math.round(width / 8)));
        var authors = StyledLabels.wrapped(String.join(", ", course.authors()), "cover-authors");
        var gap = new Region();
        VBox.setVgrow(gap, javafx.scene.layout.Priority.ALWAYS);
        var type = new VBox(title, gap, authors);
        type.setAlignment(Pos.TOP_LEFT);
        type.getStyleClass().add("cover-type");
        return type;
    }

    /// Shows the course's own picture.
    void show(Image image) {
        if (!image.isError()) {
            picture.setImage(image);
        }
    }

    boolean hasPicture() {
        return picture.getImage() != null;
    }
}

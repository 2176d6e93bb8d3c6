package dev.carrel.ui.reader;

import dev.carrel.course.Course;
import dev.carrel.course.Draft;
import dev.carrel.course.Entry;
import dev.carrel.course.Lesson;
import dev.carrel.course.LessonId;
import dev.carrel.course.Module;
import dev.carrel.ui.control.StyledLabels;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The table of contents, with how far the learner is in each lesson. Up and down move in it, Enter
/// opens.
final class OutlineView extends StackPane {
    private final ReaderViewModel model;
    private final VBox list = new VBox();
    private final ScrollPane scroll = new ScrollPane(list);
    private final List<OutlineRow> rows = new ArrayList<>();

    OutlineView(ReaderViewModel model) {
        this.model = model;
        getStyleClass().add("outline");
        list.getStyleClass().add("outline-list");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        getChildren().add(scroll);
        addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        model.edition()
                .addListener((_, _, edition) -> {
                    if (edition != null) {
                        fill(edition.course());
                    }
                });
        model.shown().addListener((_, _, shown) -> current(shown == null ? null : shown.id()));
        model.progress().now().addListener((_, _, progress) -> states(progress));
    }

    /// Gives the keyboard to the current lesson.
    void focusCurrent() {
        rows.stream()
                .filter(OutlineRow::isCurrent)
                .findFirst()
                .or(() -> rows.stream().findFirst())
                .ifPresent(Node::requestFocus);
    }

    private void fill(Course course) {
        list.getChildren().clear();
        rows.clear();
        for (Module module : course.modules()) {
            String title = module.title();
            if (title != null) {
                list.getChildren().add(StyledLabels.wrapped(title, "outline-module"));
            }
            for (Entry entry : module.entries()) {
                switch (entry) {
                    case Lesson lesson -> {
                        var row = new OutlineRow(lesson, () -> model.openFromOutline(lesson.id()));
                        rows.add(row);
                        list.getChildren().add(row);
                    }
                    case Draft draft -> list.getChildren().add(OutlineRow.draft(draft));
                }
            }
        }
        states(model.progress().now().get());
        var shown = model.shown().get();
        current(shown == null ? null : shown.id());
    }

    private void states(LearnerProgress progress) {
        OpenEdition edition = model.edition().get();
        if (edition != null) {
            var pace = progress.pace(edition.course());
            rows.forEach(row -> row.show(progress.state(row.lesson(), pace)));
        }
    }

    private void current(@Nullable LessonId id) {
        for (OutlineRow row : rows) {
            boolean here = row.lesson().id().equals(id);
            row.setCurrent(here);
            if (here) {
                reveal(row);
            }
        }
    }

    private void reveal(Node row) {
        scroll.applyCss();
        scroll.layout();
        Bounds bounds = row.getBoundsInParent();
        double room = scroll.getViewportBounds().getHeight();
        double over = list.getHeight() - room;
        double top = scroll.getVvalue() * over;
        if (over > 0 && (bounds.getMinY() < top || bounds.getMaxY() > top + room)) {
            scroll.setVvalue((bounds.getCenterY() - room / 2) / over);
        }
    }

    private void move(KeyEvent key) {
        int step = key.getCode() == KeyCode.DOWN ? 1 : key.getCode() == KeyCode.UP ? -1 : 0;
        if (step == 0
                || key.isShortcutDown()
                || key.isAltDown()
                || !(key.getTarget() instanceof OutlineRow row)) {
            return;
        }
        int next = rows.indexOf(row) + step;
        if (next >= 0 && next < rows.size()) {
            rows.get(next).requestFocus();
            reveal(rows.get(next));
        }
        key.consume();
    }
}

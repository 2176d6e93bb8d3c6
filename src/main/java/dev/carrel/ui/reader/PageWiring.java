package dev.carrel.ui.reader;

import dev.carrel.course.BlockId;
import dev.carrel.course.LessonId;
import dev.carrel.course.QuestionId;
import dev.carrel.quiz.Answer;
import dev.carrel.quiz.Confidence;
import dev.carrel.ui.reader.page.LessonPage;
import dev.carrel.ui.reader.page.PageEvents;
import dev.carrel.ui.reader.page.PageLink;
import dev.carrel.ui.reader.page.PagePosition;
import dev.carrel.ui.reader.page.PageState;
import java.util.List;
import java.util.UUID;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/// Lets page and view model speak with each other. What the page asks of the window goes to
/// [Window].
final class PageWiring implements PageEvents {
    /// What happens on the page and concerns the window around it.
    interface Window {
        void selected(Selected selection);

        void selectionCleared();

        void highlightClicked(List<UUID> ids, Rectangle2D area);

        void keyPressed(String key);
    }

    private final ReadOnlyObjectWrapper<@Nullable LessonId> seen = new ReadOnlyObjectWrapper<>();
    private final ReaderViewModel model;
    private final Window window;
    private final LessonPage page;
    private final PageLook look;

    PageWiring(ReaderViewModel model, ReaderRooms rooms, Window window) {
        this.model = model;
        this.window = window;
        page = new LessonPage(this);
        look = new PageLook(rooms.appearance(), page);
        model.shown().addListener((_, _, lesson) -> show(lesson));
        InvalidationListener repaint = _ -> page.setHighlights(model.notes().marks());
        model.notes().here().addListener(repaint);
        InvalidationListener changed = _ -> page.setChanges(model.changes().painted());
        model.changes().here().addListener(changed);
        model.changes().showing().addListener(changed);
    }

    LessonPage page() {
        return page;
    }

    /// Asks the page where it is: what it tells by itself can be a quarter of a second old.
    void lookUpPosition() {
        PagePosition now = page.currentPosition();
        if (now.block() != null) {
            model.positions().moved(now);
        }
    }

    void close() {
        look.close();
    }

    private void show(@Nullable ShownLesson lesson) {
        if (lesson != null) {
            page.show(
                    lesson.document(),
                    lesson.edition().open().files(),
                    new PageState(
                            look.theme(),
                            look.typography(),
                            model.notes().marks(),
                            lesson.answered(),
                            lesson.target()));
        }
    }

    /// The lesson that can be seen, if any.
    ReadOnlyObjectProperty<@Nullable LessonId> seen() {
        return seen.getReadOnlyProperty();
    }

    @Override
    public void painted(double millis) {
        var shown = model.shown().get();
        seen.set(shown == null ? null : shown.id());
        OpenEdition edition = model.edition().get();
        if (edition != null) {
            model.prefetch(document -> page.prefetch(document, edition.open().files()));
        }
    }

    @Override
    public void selected(Selected selection) {
        window.selected(selection);
    }

    @Override
    public void selectionCleared() {
        window.selectionCleared();
    }

    @Override
    public void highlightClicked(List<UUID> ids, Rectangle2D area) {
        window.highlightClicked(ids, area);
    }

    @Override
    public void answered(
            QuestionId question, Answer answer, @Nullable Confidence confidence, int hints) {
        model.questions()
                .answer(
                        question,
                        answer,
                        confidence,
                        hints,
                        feedback -> page.showFeedback(question, feedback),
                        model::refreshProgress);
    }

    @Override
    public void hintAsked(QuestionId question, int index) {
        model.questions().hint(question, index, html -> page.showHint(question, html));
    }

    @Override
    public void linkActivated(PageLink link) {
        model.links().follow(link);
    }

    @Override
    public void termAsked(String term) {
        model.links().define(term, page::showDefinition);
    }

    @Override
    public void moved(PagePosition position) {
        model.positions().moved(position);
    }

    @Override
    public void reading(double seconds, List<BlockId> visible) {
        model.positions().reading(seconds);
        model.questions().reading(seconds, visible);
    }

    @Override
    public void keyPressed(String key) {
        window.keyPressed(key);
    }
}

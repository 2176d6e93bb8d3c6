package dev.carrel.ui.reader;

import dev.carrel.annotation.AnnotationEdit;
import dev.carrel.annotation.PlacedAnnotation;
import dev.carrel.ui.mark.MarkText;
import dev.carrel.ui.mark.NoteCard;
import dev.carrel.ui.reader.page.LessonPage;
import dev.carrel.ui.reader.page.PageEvents.Selected;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/// What is done with selected words, and the card of the annotation that is open.
final class SelectionActions {
    private final ReaderViewModel model;
    private final FloatLayer floats;
    private final LessonPage page;
    private final MarkdownView markup;
    private final Consumer<String> lookUp;
    private final Consumer<String> search;
    private final SelectionBar bar;
    private @Nullable Selected selected;
    private @Nullable NoteCard card;

    /// @param lookUp told words to find in the glossary
    /// @param search told words to search for
    SelectionActions(
            ReaderViewModel model,
            FloatLayer floats,
            LessonPage page,
            MarkdownView markup,
            Consumer<String> lookUp,
            Consumer<String> search) {
        this.model = model;
        this.floats = floats;
        this.page = page;
        this.markup = markup;
        this.lookUp = lookUp;
        this.search = search;
        this.bar = new SelectionBar(() -> highlight(Set.of(), false), this::deed);
    }

    void selected(Selected selection) {
        selected = selection;
        floats.show(bar, FloatLayer.Placing.above(inLayer(selection.area())), () -> {});
    }

    void selectionCleared() {
        selected = null;
        floats.hide(bar);
    }

    boolean hasSelection() {
        return selected != null;
    }

    /// Opens the topmost of the highlights at a place.
    void open(List<UUID> ids, Rectangle2D area) {
        ids.stream()
                .flatMap(id -> model.notes().find(id).stream())
                .findFirst()
                .ifPresent(placed -> open(placed, FloatLayer.Placing.below(inLayer(area))));
    }

    /// Opens an annotation in the middle of the window.
    void open(PlacedAnnotation placed) {
        open(placed, FloatLayer.Placing.centre());
    }

    /// Closes the card that is open; what was typed in it is kept.
    ///
    /// @return whether there was one
    boolean close() {
        NoteCard open = card;
        card = null;
        if (open == null) {
            return false;
        }
        floats.hide(open);
        page.focusLesson();
        return true;
    }

    /// Marks what is selected with the colour and style used last.
    ///
    /// @param open whether to open the mark at once
    void highlight(Set<String> tags, boolean open) {
        Selected now = selected;
        if (now == null) {
            model.notices().say(ReaderWords.say("select.first"));
            return;
        }
        Bounds about = inLayer(now.area());
        page.clearSelection();
        selectionCleared();
        model.notes()
                .highlight(now, bar.colour(), bar.style(), tags)
                .then(made -> {
                    if (open) {
                        made.flatMap(model.notes()::find)
                                .ifPresent(placed -> open(placed, FloatLayer.Placing.below(about)));
                    }
                });
    }

    /// Begins a note: on what is selected, else on the whole lesson.
    void note() {
        if (selected == null) {
            noteOnLesson();
        } else {
            highlight(Set.of(), true);
        }
    }

    void noteOnLesson() {
        model.notes()
                .note("")
                .then(made ->
                        made.ifPresent(id ->
                                model.notes()
                                        .find(id)
                                        .ifPresentOrElse(
                                                this::open, () -> model.notes().left(id))));
    }

    /// Puts a ribbon at what is selected, else at the paragraph on top.
    void bookmark() {
        Optional<Selected> place = Optional.ofNullable(selected).or(model::topBlock);
        if (place.isPresent()) {
            page.clearSelection();
            selectionCleared();
            model.notes()
                    .bookmark(place.get())
                    .then(_ ->
                            model.notices()
                                    .offer(
                                            ReaderWords.say("bookmarked"),
                                            ReaderWords.say("undo"),
                                            model.notes()::undo));
        }
    }

    private void deed(SelectionBar.Deed deed) {
        Selected now = selected;
        if (now == null) {
            return;
        }
        String words = now.quote().exact();
        switch (deed) {
            case NOTE -> note();
            case BOOKMARK -> bookmark();
            case ASK_MYSELF -> askMyself();
            case COPY -> {
                WebLinkCard.copy(words);
                model.notices().say(ReaderWords.say("copied"));
            }
            case CITE -> {
                var shown = model.shown().get();
                if (shown != null) {
                    WebLinkCard.copy(NoteText.cited(words, shown));
                    model.notices().say(ReaderWords.say("copied.cited"));
                }
            }
            case LOOK_UP -> lookUp.accept(words);
            case SEARCH ->
                    search.accept(MarkText.shortened(words.replaceAll("\\s+", " ").strip(), 80));
        }
    }

    /// Marks what is selected as something to be asked later, and opens it for the question.
    void askMyself() {
        highlight(Set.of(ReaderWords.say("tag.question")), true);
    }

    private void open(PlacedAnnotation placed, FloatLayer.Placing placing) {
        close();
        var opened = new NoteCard(edits(), markup::fill, placed.annotation(), this::close);
        card = opened;
        floats.show(
                opened,
                placing,
                () -> {
                    opened.write();
                    model.notes().left(placed.annotation().id());
                });
        opened.focus();
    }

    private Bounds inLayer(Rectangle2D area) {
        var onPage =
                new BoundingBox(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
        return floats.sceneToLocal(page.localToScene(onPage));
    }

    private NoteCard.Edits edits() {
        return new NoteCard.Edits() {
            @Override
            public void edit(UUID id, AnnotationEdit edit, boolean continued) {
                model.notes().edit(id, edit, continued);
            }

            @Override
            public void delete(UUID id) {
                model.notes().delete(id);
            }
        };
    }
}

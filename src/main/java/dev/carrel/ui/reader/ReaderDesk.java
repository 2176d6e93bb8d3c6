package dev.carrel.ui.reader;

import dev.carrel.course.CourseId;
import dev.carrel.search.SearchHit;
import dev.carrel.ui.control.Sheets;
import dev.carrel.ui.mark.MarkText;
import dev.carrel.ui.reader.page.LessonPage;
import dev.carrel.ui.reader.page.PageEvents.Selected;
import dev.carrel.ui.search.SearchModel;
import dev.carrel.ui.search.SearchPalette;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// What lies on the desk for a moment, over lesson and panels: the selection bar, an opened note,
/// the search box, cards that ask. Runs every command.
final class ReaderDesk implements PageWiring.Window {
    /// What stands around it.
    record Around(
            StackPane root,
            LessonPage page,
            OutlineView outline,
            SidePanel panel,
            GlossaryTab glossary,
            ReadingsTab readings,
            ReaderHeader header) {}

    private static final double TEXT_STEP = 1;

    private final ReaderRooms rooms;
    private final ReaderCalls calls;
    private final ReaderViewModel model;
    private final Panes panes;
    private final FloatLayer floats = new FloatLayer();
    private final Sheets sheets = new Sheets();
    private final SearchModel search;
    private final FoundPlaces found;
    private final ReaderKeys keys;
    private @Nullable Around around;
    private @Nullable SelectionActions marking;
    private @Nullable FindBar find;
    private @Nullable TextCard passing; // a card that goes when something beside it is clicked

    ReaderDesk(
            ReaderRooms rooms,
            ReaderCalls calls,
            ReaderViewModel model,
            Panes panes,
            CourseId course) {
        this.rooms = rooms;
        this.calls = calls;
        this.model = model;
        this.panes = panes;
        search = new SearchModel(rooms.index(), rooms.background(), course);
        found = new FoundPlaces(model, this::lookUp, this::showReading);
        keys =
                new ReaderKeys(
                        this::run,
                        this::letter,
                        this::escape,
                        () -> around().page().typing(),
                        this::scroll);
    }

    FloatLayer floats() {
        return floats;
    }

    Sheets sheets() {
        return sheets;
    }

    /// Everything is made: begins to listen.
    void settle(Around here, SelectionActions marks) {
        around = here;
        marking = marks;
        find = new FindBar(here.page(), this::endFind);
        keys.watch(here.root());
        here.root().addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        model.links()
                .asking()
                .addListener((_, _, address) -> {
                    if (address == null) {
                        sheets.close();
                    } else {
                        sheets.show(
                                WebLinkCard.card(address, model.links()::decide),
                                () -> model.links().decide(false));
                    }
                });
        model.files()
                .offered()
                .addListener((_, _, offer) -> {
                    if (offer == null) {
                        sheets.close();
                    } else {
                        sheets.show(
                                FileCard.card(offer, model.files(), here.root()),
                                model.files()::dismiss);
                    }
                });
        model.shown()
                .addListener((_, _, lesson) -> {
                    marks.selectionCleared();
                    marks.close();
                    panes.uncover();
                    if (lesson != null) {
                        found.arrived(lesson);
                    }
                    if (floats.shows(findBar())) {
                        endFind(); // its count was that of the lesson before
                    }
                });
    }

    void close() {
        marking().close();
        hidePassing();
    }

    void run(Command command) {
        switch (command) {
            case NEXT -> next();
            case PREVIOUS -> model.turn(-1);
            case BACK -> model.back();
            case FORWARD -> model.forward();
            case HOME -> calls.goHome();
            case SEARCH -> openSearch("");
            case FIND -> beginFind();
            case FIND_NEXT -> find(1);
            case FIND_PREVIOUS -> find(-1);
            case SELECT_PARAGRAPH -> around().page().focusLesson();
            case HIGHLIGHT -> marking().highlight(Set.of(), false);
            case NOTE -> marking().note();
            case BOOKMARK -> marking().bookmark();
            case ASK_MYSELF -> marking().askMyself();
            case CARET -> toggleCaret();
            case CHANGES -> toggleChanges();
            case UNDO -> model.notes().undo();
            case REDO -> model.notes().redo();
            case DONE -> model.toggleDone();
            case OUTLINE -> toggleOutline();
            case PANEL -> panes.toggle(panes.panel());
            case FOCUS_MODE -> panes.toggleFocus();
            case TEXT -> openText();
            case BIGGER -> resize(TEXT_STEP);
            case SMALLER -> resize(-TEXT_STEP);
            case NOTEBOOK -> calls.openNotebook();
            case LOOK_AT_NOTES -> calls.lookAtNotes();
            case KEYS -> sheets.show(KeyMap.card(sheets::close), () -> {});
        }
    }

    @Override
    public void selected(Selected selection) {
        marking().selected(selection);
    }

    @Override
    public void selectionCleared() {
        marking().selectionCleared();
    }

    @Override
    public void highlightClicked(List<UUID> ids, Rectangle2D area) {
        marking().open(ids, area);
    }

    @Override
    public void keyPressed(String key) {
        keys.letter(key);
    }

    /// While changes are shown, n and p go from one to the other.
    private void letter(Command command) {
        boolean turns = command == Command.NEXT || command == Command.PREVIOUS;
        if (turns && model.changes().walkable() && !marking().hasSelection()) {
            step(command == Command.NEXT ? 1 : -1);
        } else {
            run(command);
        }
    }

    void step(int step) {
        model.nextChange(step).ifPresent(around().page()::scrollTo);
    }

    private void toggleCaret() {
        around().page().focusLesson();
        if (around().page().toggleCaret()) {
            model.notices().say(ReaderWords.say("caret.on"));
        } else {
            model.notices().dismiss();
        }
    }

    private void toggleChanges() {
        var showing = model.changes().showing();
        showing.set(!showing.get());
        around().panel().show(SidePanel.Tab.CHANGES);
        if (!model.changes().walkable() && showing.get()) {
            model.notices().say(ReaderWords.say("changes.hereNone"));
        }
    }

    private void next() {
        if (marking().hasSelection()) {
            marking().note();
        } else {
            model.turn(1);
        }
    }

    void lookUp(String words) {
        model.links()
                .term(words)
                .ifPresentOrElse(
                        term -> {
                            panes.bring(panes.panel());
                            around().panel().show(SidePanel.Tab.GLOSSARY);
                            around().panel().reveal(around().glossary().add(term));
                        },
                        () ->
                                model.notices()
                                        .say(
                                                ReaderWords.say(
                                                        "lookUp.none",
                                                        MarkText.shortened(words, 40))));
    }

    private void openText() {
        var opened = new TextCard(rooms.appearance());
        var button = around().header().textButton();
        Bounds under =
                panes.focus().get()
                        ? new BoundingBox(floats.getWidth() - 16, 0, 0, 8)
                        : floats.sceneToLocal(button.localToScene(button.getLayoutBounds()));
        showPassing(opened, FloatLayer.Placing.under(under));
    }

    private void showPassing(TextCard opened, FloatLayer.Placing placing) {
        hidePassing();
        passing = opened;
        floats.show(
                opened,
                placing,
                () -> {
                    passing = null;
                    opened.end();
                });
        opened.requestFocus();
    }

    private void hidePassing() {
        TextCard open = passing;
        if (open != null) {
            floats.hide(open);
        }
    }

    void openSearch(String words) {
        if (!words.isEmpty()) {
            search.query().set(words);
        }
        var palette = new SearchPalette(search, model::titleOf, this::openHit);
        sheets.show(palette, () -> {});
        palette.focus();
    }

    private void openHit(SearchHit hit) {
        sheets.close();
        found.open(hit);
    }

    private void showReading(String id) {
        panes.bring(panes.panel());
        around().panel().show(SidePanel.Tab.READINGS);
        around().panel().reveal(around().readings().entry(id));
    }

    private void beginFind() {
        FindBar bar = findBar();
        floats.show(
                bar,
                (layer, own) ->
                        new javafx.geometry.Point2D(
                                (layer.getWidth() - own.getWidth()) / 2,
                                panes.focus().get() ? 8 : 56),
                bar::end);
        bar.begin();
    }

    private void find(int step) {
        if (floats.shows(findBar())) {
            findBar().find(step);
        } else {
            beginFind();
        }
    }

    private void endFind() {
        floats.hide(findBar());
        around().page().focusLesson();
    }

    private void toggleOutline() {
        panes.toggle(panes.outline());
        if (panes.outline().shown()) {
            around().outline().focusCurrent();
        } else {
            around().page().focusLesson();
        }
    }

    private void resize(double step) {
        var text = rooms.appearance().text();
        text.set(text.get().withSize(text.get().size() + step));
    }

    private void scroll(double screens) {
        around().page().scrollBy(screens);
    }

    /// Takes away what is on top.
    private boolean escape() {
        if (sheets.isOpen()) {
            return false;
        }
        if (marking().close()) {
            return true;
        }
        if (marking().hasSelection()) {
            around().page().clearSelection();
            return true;
        }
        if (floats.hideLast()) {
            around().page().focusLesson();
            return true;
        }
        if (panes.uncover()) {
            around().page().focusLesson();
            return true;
        }
        if (panes.focus().get()) {
            panes.focus().set(false);
            return true;
        }
        return false;
    }

    private void pressed(MouseEvent press) {
        if (press.getTarget() instanceof Node target && floats.holds(target)) {
            return;
        }
        marking().close();
        hidePassing();
    }

    private FindBar findBar() {
        FindBar bar = find;
        if (bar == null) {
            throw new IllegalStateException("The desk is not settled");
        }
        return bar;
    }

    private SelectionActions marking() {
        SelectionActions marks = marking;
        if (marks == null) {
            throw new IllegalStateException("The desk is not settled");
        }
        return marks;
    }

    private Around around() {
        Around here = around;
        if (here == null) {
            throw new IllegalStateException("The desk is not settled");
        }
        return here;
    }
}

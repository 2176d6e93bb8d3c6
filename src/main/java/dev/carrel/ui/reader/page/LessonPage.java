package dev.carrel.ui.reader.page;

import dev.carrel.course.CourseFiles;
import dev.carrel.course.QuestionId;
import dev.carrel.markdown.LessonDocument;
import dev.carrel.ui.reader.page.url.PageContent;
import java.util.ArrayList;
import java.util.List;
import javafx.concurrent.Worker;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.web.WebView;
import netscape.javascript.JSException;
import netscape.javascript.JSObject;
import org.jspecify.annotations.Nullable;

/// Shows one lesson. Data in, [PageEvents] out; it loads nothing from any network and goes nowhere
/// by itself. Lives on the JavaFX thread; every call before the page is ready waits for it.
///
/// One shell page is loaded once; [#show] swaps the lesson inside it.
@SuppressWarnings("removal") // jdk.jsobject leaves the JDK; JavaFX brings its own of that name
public final class LessonPage extends Region {
    private final PageContent content = new PageContent();
    private final PageMemory memory = new PageMemory();
    private final WebView view;
    private final String shell;
    private final PageBridge bridge; // a script holds Java objects weakly: this field keeps it
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean ready;

    /// @param events told what the learner does
    public LessonPage(PageEvents events) {
        // The newer loader of the web view goes round java.net.URL, and so round PageUrlProvider.
        System.setProperty("com.sun.webkit.useHTTP2Loader", "false");
        view = new WebView();
        bridge = new PageBridge(events, memory, this::start);
        shell = "https://" + content.open() + "/";
        var engine = view.getEngine();
        engine.setCreatePopupHandler(_ -> null);
        engine.setPromptHandler(_ -> null);
        engine.setConfirmHandler(_ -> false);
        engine.setOnAlert(_ -> {});
        view.setContextMenuEnabled(false);
        view.setPageFill(Color.TRANSPARENT);
        engine.getLoadWorker().stateProperty().addListener((_, _, state) -> loaded(state));
        engine.load(shell);
        getStyleClass().add("lesson-page");
        getChildren().add(view);
    }

    private void loaded(Worker.State state) {
        var engine = view.getEngine();
        boolean home = engine.getLocation().split("#", 2)[0].equals(shell);
        if (!home && state == Worker.State.SCHEDULED) {
            return; // cannot be cancelled yet
        }
        if (!home) {
            ready = false;
            engine.load(shell);
        } else if (state == Worker.State.SUCCEEDED) {
            greet();
        }
    }

    // The scripts run when their modules have come, before or after the page counts as loaded; and
    // it counts as loaded again after every late module.
    private void greet() {
        var window = (JSObject) view.getEngine().executeScript("window");
        if (window.getMember("carrel") instanceof PageBridge) {
            return;
        }
        ready = false;
        window.setMember("carrel", bridge);
        start();
    }

    private void start() {
        JSObject started = script();
        if (started == null) {
            return;
        }
        ready = true;
        new PageWords().tell(started);
        var shown = memory.shown();
        if (shown != null) {
            swap(shown);
        }
        var calls = List.copyOf(waiting);
        waiting.clear();
        calls.forEach(Runnable::run);
    }

    /// Shows a lesson in place of the one before.
    public void show(LessonDocument lesson, CourseFiles files, PageState state) {
        memory.show(lesson, files, state);
        waiting.clear();
        var now = memory.shown();
        if (ready && now != null) {
            swap(now);
        }
    }

    private void swap(PageMemory.Shown shown) {
        var state = shown.state();
        call("setTheme", state.theme().token());
        setTypographyNow(state.typography());
        call(
                "show",
                shown.lesson().html(),
                content.course(shown.files()),
                PageScript.questions(shown.lesson()),
                PageScript.marks(state.highlights()),
                PageScript.target(state.target()));
        for (var answered : state.answered()) {
            call("restoreAnswer", (Object) PageScript.answered(answered));
            showFeedback(answered.question(), answered.feedback());
        }
    }

    /// Parses a neighbouring lesson, so that showing it is quick.
    public void prefetch(LessonDocument lesson, CourseFiles files) {
        whenReady(() -> call("prefetch", lesson.html(), content.course(files)));
    }

    public void setTheme(PageTheme theme) {
        memory.theme(theme);
        whenReady(() -> call("setTheme", theme.token()));
    }

    /// Keeps the line on top where it is.
    public void setTypography(Typography typography) {
        memory.typography(typography);
        whenReady(() -> setTypographyNow(typography));
    }

    private void setTypographyNow(Typography t) {
        call(
                "setTypography",
                t.family(),
                t.size(),
                t.leading(),
                t.measure(),
                t.justified(),
                t.hyphens(),
                t.calm());
    }

    /// Magnifies everything, pictures included. 1 is natural size.
    public void setZoom(double factor) {
        view.setZoom(factor);
    }

    /// Shows these highlights and bookmarks and no others.
    public void setHighlights(List<? extends PageMark> marks) {
        memory.highlights(marks);
        whenReady(() -> call("setHighlights", PageScript.marks(marks)));
    }

    /// Shows what is not as the learner read it, until the next lesson is shown. The lesson's plain
    /// text stays what it is.
    ///
    /// @param changes in the order of the text; none to show the lesson as it is
    public void setChanges(List<PageChange> changes) {
        whenReady(() -> call("setChanges", (Object) PageScript.changes(changes)));
    }

    /// Shows a caret that arrow keys move, or hides it.
    ///
    /// @return whether there is one now
    public boolean toggleCaret() {
        return Boolean.TRUE.equals(call("toggleCaret"));
    }

    /// Selects a passage of the plain text, as if by hand.
    public void select(int start, int end) {
        whenReady(() -> call("select", start, end));
    }

    public void clearSelection() {
        whenReady(() -> call("clearSelection"));
    }

    public void scrollTo(PageTarget target) {
        whenReady(() -> call("scrollTo", (Object) PageScript.target(target)));
    }

    /// Scrolls by screens: 1 is one screen down.
    public void scrollBy(double screens) {
        whenReady(() -> call("scrollBy", screens));
    }

    public PagePosition currentPosition() {
        return call("position") instanceof JSObject p ? PageScript.position(p) : PagePosition.TOP;
    }

    /// Marks every place of the text and goes to the next one; an empty text ends the search.
    ///
    /// @param step 0 for the first at or below the line on top, 1 next, -1 previous
    /// @return how many there are
    public int find(String text, int step) {
        return call("find", text, step) instanceof Number n ? n.intValue() : 0;
    }

    /// Shows what an answer was worth, under what was answered.
    public void showFeedback(QuestionId question, Feedback feedback) {
        whenReady(() ->
                call(
                        "showFeedback",
                        question.value(),
                        feedback.verdict().name(),
                        PageScript.items(feedback.byItem()),
                        feedback.marks().stream().map(Enum::name).toArray(String[]::new),
                        feedback.texts().toArray(String[]::new),
                        feedback.model() == null ? "" : feedback.model(),
                        feedback.points().toArray(String[]::new)));
    }

    /// @param html of the hint asked for
    public void showHint(QuestionId question, String html) {
        whenReady(() -> call("showHint", question.value(), html));
    }

    /// Pops up a definition at the term last asked for.
    public void showDefinition(String term, String html) {
        whenReady(() -> call("showDefinition", term, html));
    }

    /// Whether the learner types in a field of the page, which then wants every key.
    public boolean typing() {
        return Boolean.TRUE.equals(call("typing"));
    }

    /// The plain text as the page computes it; equals [LessonDocument#text].
    public String plainText() {
        return call("plainText") instanceof String text ? text : "";
    }

    /// Gives the keyboard to the lesson.
    public void focusLesson() {
        view.requestFocus();
    }

    /// Runs a script in the page, for tests.
    @Nullable Object evaluate(String source) {
        return view.getEngine().executeScript(source);
    }

    /// Whether nothing more is to come: code coloured, math set, pictures and fonts there.
    boolean atRest() {
        return Boolean.TRUE.equals(call("atRest"));
    }

    boolean ready() {
        return ready;
    }

    private void whenReady(Runnable call) {
        if (ready) {
            call.run();
        } else {
            waiting.add(call);
        }
    }

    // Asked for anew each time. The web view counts by address what it has lent out; when a page of
    // the past is collected late, its count can be taken off an object of this page that has come
    // to
    // lie at the same address, and an object that was kept is refused from then on.
    private @Nullable JSObject script() {
        return view.getEngine().executeScript("window.lessonPage") instanceof JSObject page
                ? page
                : null;
    }

    private @Nullable Object call(String function, Object... arguments) {
        if (!ready) {
            return null;
        }
        try {
            JSObject page = script();
            return page == null ? null : page.call(function, arguments);
        } catch (JSException e) {
            throw new IllegalStateException("The lesson page failed in " + function, e);
        }
    }

    @Override
    protected void layoutChildren() {
        view.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    @Override
    protected double computePrefWidth(double height) {
        return 800;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 600;
    }
}

package dev.carrel.ui.reader.page;

import dev.carrel.annotation.QuoteSelector;
import dev.carrel.course.BlockId;
import dev.carrel.course.CourseFiles;
import dev.carrel.course.LessonId;
import dev.carrel.course.Question;
import dev.carrel.course.QuestionId;
import dev.carrel.markdown.LessonDocument;
import dev.carrel.quiz.Answer;
import dev.carrel.quiz.Confidence;
import dev.carrel.ui.HeadlessFx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// A lesson page in a window, and everything it said.
final class PageFixture implements PageEvents, AutoCloseable {
    final List<String> told = new CopyOnWriteArrayList<>();
    final List<Selected> selections = new CopyOnWriteArrayList<>();
    final List<PageLink> links = new CopyOnWriteArrayList<>();
    final List<Double> paints = new CopyOnWriteArrayList<>();
    final LessonPage page;
    final Stage stage;

    PageFixture() {
        this(1000, 800);
    }

    PageFixture(double width, double height) {
        page = HeadlessFx.call(() -> new LessonPage(this));
        stage = HeadlessFx.show(page, width, height);
        HeadlessFx.await("the shell", page::ready);
    }

    /// Shows a lesson and waits until everything late is done as well.
    void show(LessonDocument lesson, CourseFiles files, PageState state) {
        int before = paints.size();
        HeadlessFx.run(() -> page.show(lesson, files, state));
        HeadlessFx.await("the first paint", () -> paints.size() > before);
        HeadlessFx.await(
                "the late work",
                () ->
                        Boolean.TRUE.equals(
                                js(
                                        "!document.getElementById('lesson').classList.contains('fresh')")));
    }

    void show(String html) {
        show(lesson(html, List.of()), files(Map.of()), PageState.FRESH);
    }

    @Nullable Object js(String script) {
        return HeadlessFx.call(() -> Optional.ofNullable(page.evaluate(script))).orElse(null);
    }

    String text(String script) {
        return String.valueOf(js(script));
    }

    boolean yes(String script) {
        return Boolean.TRUE.equals(js(script));
    }

    void awaitYes(String script) {
        HeadlessFx.await(script, () -> Boolean.TRUE.equals(page.evaluate(script)));
    }

    void awaitTold(String start) {
        HeadlessFx.await(
                "'" + start + "' in " + told,
                () -> told.stream().anyMatch(t -> t.startsWith(start)));
    }

    /// Presses a key in the page, as a keyboard would.
    void press(KeyCode code, KeyCombination.Modifier... held) {
        var keys = List.of(held);
        HeadlessFx.run(() -> {
            page.focusLesson();
            for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                fire(type, "", code, keys);
            }
        });
    }

    /// Types text into what has the focus.
    void type(String text) {
        HeadlessFx.run(() -> {
            page.focusLesson();
            text.chars()
                    .forEach(c ->
                            fire(
                                    KeyEvent.KEY_TYPED,
                                    String.valueOf((char) c),
                                    KeyCode.UNDEFINED,
                                    List.of()));
        });
    }

    private void fire(
            EventType<KeyEvent> type,
            String character,
            KeyCode code,
            List<KeyCombination.Modifier> held) {
        Node view = page.getChildrenUnmodifiable().getFirst();
        Event.fireEvent(
                view,
                new KeyEvent(
                        type,
                        character,
                        code.getName().length() == 1 ? code.getName().toLowerCase(Locale.ROOT) : "",
                        code,
                        held.contains(KeyCombination.SHIFT_DOWN),
                        held.contains(KeyCombination.CONTROL_DOWN),
                        held.contains(KeyCombination.ALT_DOWN),
                        false));
    }

    @Override
    public void close() {
        HeadlessFx.close(stage);
    }

    @Override
    public void painted(double millis) {
        paints.add(millis);
    }

    @Override
    public void selected(Selected selection) {
        selections.add(selection);
        told.add("selected " + selection.start() + "-" + selection.end());
    }

    @Override
    public void selectionCleared() {
        told.add("cleared");
    }

    @Override
    public void highlightClicked(List<UUID> ids, Rectangle2D area) {
        told.add("highlight " + ids);
    }

    @Override
    public void answered(
            QuestionId question, Answer answer, @Nullable Confidence confidence, int hints) {
        told.add("answered " + question + " " + answer + " " + confidence + " " + hints);
    }

    @Override
    public void hintAsked(QuestionId question, int index) {
        told.add("hint " + question + " " + index);
    }

    @Override
    public void linkActivated(PageLink link) {
        links.add(link);
        told.add("link " + link);
    }

    @Override
    public void termAsked(String term) {
        told.add("term " + term);
    }

    @Override
    public void moved(PagePosition position) {
        told.add("moved " + position.block() + " " + position.offset());
    }

    @Override
    public void keyPressed(String key) {
        told.add("key " + key);
    }

    /// A lesson document around HTML that follows the contract.
    static LessonDocument lesson(String html, List<Question> questions) {
        var blocks = new ArrayList<LessonDocument.Block>();
        var text = new StringBuilder();
        for (Element block : Jsoup.parseBodyFragment(html).select("[data-b]")) {
            if (!blocks.isEmpty()) {
                text.append('\n');
            }
            int start = text.length();
            words(block, text);
            blocks.add(
                    new LessonDocument.Block(
                            new BlockId(block.attr("data-b")),
                            block.normalName(),
                            start,
                            text.length()));
        }
        return new LessonDocument(
                new LessonId("l1"),
                "Lesson",
                html,
                text.toString(),
                blocks,
                questions,
                List.of(),
                new LessonDocument.Uses(true, true, true));
    }

    private static void words(org.jsoup.nodes.Node node, StringBuilder text) {
        switch (node) {
            case TextNode words -> text.append(words.getWholeText());
            case Element e when e.hasAttr("data-skip") -> {}
            case Element e when e.hasAttr("data-text") -> text.append(e.attr("data-text"));
            default -> node.childNodes().forEach(child -> words(child, text));
        }
    }

    /// A lesson with one of everything but a diagram, which takes a second to draw.
    static LessonDocument kitchenSink() {
        return lesson(
                resource("kitchen-sink.html").replaceAll("(?s)<pre class=\"mermaid\".*?</pre>", ""),
                KitchenSink.questions());
    }

    static LessonDocument kitchenSinkWithDiagram() {
        return lesson(resource("kitchen-sink.html"), KitchenSink.questions());
    }

    static String resource(String name) {
        try (var in = PageFixture.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CourseFiles files(Map<String, byte[]> files) {
        return new CourseFiles() {
            @Override
            public SortedSet<String> paths() {
                return Collections.unmodifiableSortedSet(new TreeSet<>(files.keySet()));
            }

            @Override
            public Optional<byte[]> read(String path) {
                return Optional.ofNullable(files.get(path));
            }
        };
    }

    static QuoteSelector quote(LessonDocument lesson, int start, int end) {
        return QuoteSelector.of(lesson.text(), start, end);
    }
}

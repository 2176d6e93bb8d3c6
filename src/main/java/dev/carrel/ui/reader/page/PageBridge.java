package dev.carrel.ui.reader.page;

import dev.carrel.annotation.QuoteSelector;
import dev.carrel.course.BlockId;
import dev.carrel.course.QuestionId;
import dev.carrel.quiz.Answer;
import dev.carrel.quiz.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import netscape.javascript.JSObject;
import org.jspecify.annotations.Nullable;

/// What the page's scripts may say to the program: one method per event, nothing else. Public only
/// because the web view calls it by reflection; numbers arrive as doubles, lists as script arrays.
///
/// Nothing that arrives is trusted: a malformed event is dropped.
@SuppressWarnings("removal") // jdk.jsobject leaves the JDK; JavaFX brings its own of that name
public final class PageBridge {
    private final PageEvents events;
    private final PageMemory memory;

    private final Runnable started;

    PageBridge(PageEvents events, PageMemory memory, Runnable started) {
        this.events = events;
        this.memory = memory;
        this.started = started;
    }

    public void started() {
        started.run();
    }

    public void painted(double millis) {
        events.painted(millis);
    }

    public void selected(
            double start, double end, String block, double x, double y, double w, double h) {
        String text = memory.text();
        int from = (int) start;
        int to = (int) end;
        if (from < 0 || to <= from || to > text.length()) {
            return;
        }
        events.selected(
                new PageEvents.Selected(
                        from,
                        to,
                        QuoteSelector.of(text, from, to),
                        block(block),
                        area(x, y, w, h)));
    }

    public void selectionCleared() {
        events.selectionCleared();
    }

    public void highlightClicked(JSObject ids, double x, double y, double w, double h) {
        var known = new ArrayList<UUID>();
        for (String id : strings(ids)) {
            known.add(UUID.fromString(id));
        }
        if (!known.isEmpty()) {
            events.highlightClicked(List.copyOf(known), area(x, y, w, h));
        }
    }

    public void answered(
            String question, String kind, JSObject values, String confidence, double hints) {
        Answer answer;
        try {
            answer = AnswerValues.read(kind, strings(values));
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            return;
        }
        if (!question.isBlank()) {
            events.answered(new QuestionId(question), answer, confidence(confidence), (int) hints);
        }
    }

    public void hintAsked(String question, double index) {
        if (!question.isBlank()) {
            events.hintAsked(new QuestionId(question), (int) index);
        }
    }

    public void linkActivated(String href) {
        events.linkActivated(PageLink.of(href));
    }

    public void jumped(String anchor, String block, double offset, double fraction) {
        var from = new PagePosition(block(block), (int) offset, fraction);
        events.linkActivated(new PageLink.Within(anchor, from));
    }

    /// The learner pressed a copy button: the web view gives scripts no clipboard.
    public void copied(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    public void termAsked(String term) {
        events.termAsked(term);
    }

    public void moved(String block, double offset, double fraction) {
        var position = new PagePosition(block(block), (int) offset, fraction);
        memory.moved(position);
        events.moved(position);
    }

    public void reading(double seconds, JSObject blocks) {
        events.reading(
                seconds,
                strings(blocks).stream().filter(id -> !id.isBlank()).map(BlockId::new).toList());
    }

    public void keyPressed(String key) {
        events.keyPressed(key);
    }

    private static @Nullable BlockId block(String id) {
        return id.isBlank() || id.length() > 240 ? null : new BlockId(id);
    }

    private static @Nullable Confidence confidence(String name) {
        for (var confidence : Confidence.values()) {
            if (confidence.name().equals(name)) {
                return confidence;
            }
        }
        return null;
    }

    private static Rectangle2D area(double x, double y, double w, double h) {
        return new Rectangle2D(x, y, Math.max(0, w), Math.max(0, h));
    }

    private static List<String> strings(JSObject array) {
        int length = array.getMember("length") instanceof Number n ? n.intValue() : 0;
        var strings = new ArrayList<String>();
        for (int i = 0; i < Math.min(length, 1000); i++) {
            strings.add(String.valueOf(array.getSlot(i)));
        }
        return List.copyOf(strings);
    }
}

package dev.carrel.ui.orphans;

import dev.carrel.annotation.TextChanges;
import dev.carrel.annotation.TextChanges.Change;
import dev.carrel.ui.control.Words;
import dev.carrel.update.notes.Excerpt;
import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A passage in its paragraph, as native text. What differs from another passage is told by colour
/// and by a line: through words that are gone, below words that are new.
final class PassageText {
    private static final Words WORDS = new Words(PassageText.class);

    private final Excerpt excerpt;
    private final TextFlow flow = new TextFlow();
    private final StringBuilder spoken = new StringBuilder();

    private PassageText(Excerpt excerpt) {
        this.excerpt = excerpt;
        flow.getStyleClass().add("passage");
        flow.setAccessibleRole(AccessibleRole.TEXT);
    }

    /// As it is.
    static TextFlow plain(Excerpt excerpt) {
        var text = new PassageText(excerpt);
        text.context(0, excerpt.start());
        text.add(excerpt.passage(), "passage-kept");
        return text.finish();
    }

    /// What stood there; words that are not in the new passage are struck out.
    static TextFlow before(Excerpt old, Excerpt now) {
        var text = new PassageText(old);
        text.context(0, old.start());
        for (Change change : TextChanges.between(old.passage(), now.passage()).changes()) {
            switch (change) {
                case Change.Kept(int from, int to, int _, int _) ->
                        text.add(old.passage().substring(from, to), "passage-kept");
                case Change.Deleted(int from, int to, int _) ->
                        text.change(old.passage().substring(from, to), "deleted");
                case Change.Inserted _ -> {}
            }
        }
        return text.finish();
    }

    /// What stands there now; words that were not in the old passage are underlined.
    static TextFlow now(Excerpt old, Excerpt now) {
        var text = new PassageText(now);
        text.context(0, now.start());
        for (Change change : TextChanges.between(old.passage(), now.passage()).changes()) {
            switch (change) {
                case Change.Kept(int _, int _, int from, int to) ->
                        text.add(now.passage().substring(from, to), "passage-kept");
                case Change.Inserted(int _, int from, int to) ->
                        text.change(now.passage().substring(from, to), "inserted");
                case Change.Deleted _ -> {}
            }
        }
        return text.finish();
    }

    private void context(int from, int to) {
        add(excerpt.text().substring(from, to), "passage-context");
    }

    private void change(String words, String kind) {
        String bare = words.stripTrailing();
        add(bare, "passage-" + kind);
        int length = spoken.length() - bare.length();
        spoken.replace(length, spoken.length(), WORDS.say("spoken." + kind, bare.strip()));
        add(words.substring(bare.length()), "passage-kept");
    }

    private void add(String words, String style) {
        if (words.isEmpty()) {
            return;
        }
        var text = new Text(words);
        text.getStyleClass().addAll("passage-text", style);
        flow.getChildren().add(text);
        spoken.append(words);
    }

    private TextFlow finish() {
        context(excerpt.end(), excerpt.text().length());
        flow.setAccessibleText(spoken.toString());
        return flow;
    }
}

package dev.carrel.ui.reader;

import dev.carrel.course.Term;
import dev.carrel.ui.control.StyledLabels;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The terms of this lesson: those it introduces, then those it uses.
final class GlossaryTab extends VBox {
    private static final Pattern USED = Pattern.compile("data-term=\"([^\"]+)\"");

    private final ReaderViewModel model;
    private final MarkdownView markup;

    GlossaryTab(ReaderViewModel model, MarkdownView markup) {
        this.model = model;
        this.markup = markup;
        getStyleClass().add("tab");
        model.shown().addListener((_, _, shown) -> fill(shown));
        fill(model.shown().get());
    }

    /// The entry of a term, if it is on show.
    @Nullable Node entry(String term) {
        return getChildren().stream()
                .filter(node -> term.equals(node.getUserData()))
                .findFirst()
                .orElse(null);
    }

    /// Puts a term of another lesson on top.
    Node add(Term term) {
        Node known = entry(term.name());
        if (known != null) {
            return known;
        }
        if (!getChildren().isEmpty() && getChildren().getFirst().getUserData() == null) {
            getChildren().clear();
        }
        Node added = item(term);
        getChildren().addFirst(added);
        return added;
    }

    private void fill(@Nullable ShownLesson shown) {
        getChildren().clear();
        if (shown != null) {
            terms(shown).forEach(term -> getChildren().add(item(term)));
        }
        if (getChildren().isEmpty()) {
            getChildren().add(StyledLabels.wrapped(ReaderWords.say("glossary.empty"), "muted"));
        }
    }

    private List<Term> terms(ShownLesson shown) {
        Set<Term> terms = new LinkedHashSet<>();
        shown.lesson().terms().forEach(name -> model.links().term(name).ifPresent(terms::add));
        USED.matcher(shown.document().html())
                .results()
                .map((MatchResult found) -> plain(found.group(1)))
                .forEach(name -> model.links().term(name).ifPresent(terms::add));
        return List.copyOf(terms);
    }

    /// An attribute's value as it was before it was written down.
    private static String plain(String value) {
        return value.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&nbsp;", "\u00a0")
                .replace("&amp;", "&");
    }

    private Node item(Term term) {
        var item = new VBox(StyledLabels.wrapped(term.name(), "strong"));
        if (!term.also().isEmpty()) {
            String also = ReaderWords.say("glossary.also", String.join(", ", term.also()));
            item.getChildren().add(StyledLabels.wrapped(also, "small", "subtle"));
        }
        item.getChildren().add(markup.show(term.definition()));
        item.getStyleClass().add("term-item");
        item.setUserData(term.name());
        return item;
    }
}

package dev.carrel.markdown.quiz;

import dev.carrel.course.Question;
import dev.carrel.course.Question.Choice;
import dev.carrel.course.Question.Pair;
import dev.carrel.markdown.prose.HtmlWriter;
import dev.carrel.markdown.prose.Writing;
import dev.carrel.markdown.source.Spot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;

/// Writes a question with its fields. Buttons, hints and feedback are the page's work.
final class QuizHtml {
    private final Writing writing;
    private final Question question;
    private final Spot spot;
    private final HtmlWriter html = new HtmlWriter();

    private QuizHtml(Question question, Spot spot, Writing writing) {
        this.question = question;
        this.spot = spot;
        this.writing = writing;
    }

    /// @param kind as the page names it
    static String of(Question question, String kind, Spot spot, Writing writing) {
        return new QuizHtml(question, spot, writing).write(kind);
    }

    private String write(String kind) {
        html.open(
                "section",
                "class",
                "question",
                "data-question",
                question.id().value(),
                "data-kind",
                kind);
        html.open("div", "class", "prompt").written(prompt()).close("div").written("\n");
        switch (question) {
            case Question.Choices q ->
                    choices(
                            q.choices().stream().map(Choice::text).toList(),
                            q.several() ? "checkbox" : "radio");
            case Question.Predict q when !q.choices().isEmpty() -> choices(q.choices(), "radio");
            case Question.Predict _ -> field("textarea", "rows", "2");
            case Question.ShortAnswer _ -> field("textarea", "rows", "4");
            case Question.Numeric _ -> field("input", "type", "text", "inputmode", "decimal");
            case Question.Cloze _ -> {
                // its fields stand in the prompt
            }
            case Question.Ordering q -> ordering(q.items());
            case Question.Matching q -> matching(q.pairs());
        }
        return html.close("section").toString();
    }

    private String prompt() {
        return question instanceof Question.Cloze cloze
                ? Gaps.fill(writing.blocks(Gaps.hold(question.prompt()), spot), cloze.gaps().size())
                : writing.blocks(question.prompt(), spot);
    }

    private void choices(List<String> texts, String type) {
        html.open("div", "class", "choices").written("\n");
        for (int i = 0; i < texts.size(); i++) {
            html.open("label", "class", "choice", "data-choice", "" + i)
                    .open("input", "type", type, "name", question.id().value(), "value", "" + i)
                    .open("span", "class", "choice-text")
                    .written(writing.inline(texts.get(i), spot))
                    .close("span")
                    .close("label")
                    .written("\n");
        }
        html.close("div");
    }

    private void field(String tag, String... attributes) {
        html.open("p", "class", "answer").open(tag, attributes);
        if (tag.equals("textarea")) {
            html.close(tag);
        }
        html.close("p");
    }

    private void ordering(List<String> items) {
        html.open("ol", "class", "order").written("\n");
        for (int i : mixed(items.size())) {
            html.open("li", "data-item", "" + i)
                    .written(writing.inline(items.get(i), spot))
                    .close("li")
                    .written("\n");
        }
        html.close("ol");
    }

    private void matching(List<Pair> pairs) {
        List<Integer> options = new ArrayList<>();
        List<String> rights = pairs.stream().map(Pair::right).toList();
        for (int i : mixed(pairs.size())) {
            if (rights.indexOf(rights.get(i)) == i) {
                options.add(i);
            }
        }
        html.open("div", "class", "matches").written("\n");
        for (int row = 0; row < pairs.size(); row++) {
            html.open("div", "class", "match", "data-row", "" + row)
                    .open("div", "class", "left")
                    .written(writing.inline(pairs.get(row).left(), spot))
                    .close("div")
                    .written("\n")
                    .open("select", "data-skip", "")
                    .open("option", "value", "")
                    .text("…")
                    .close("option");
            for (int option : options) {
                html.open("option", "value", "" + option)
                        .text(plain(rights.get(option)))
                        .close("option");
            }
            html.close("select").close("div").written("\n");
        }
        html.close("div");
    }

    private String plain(String markdown) {
        return Jsoup.parseBodyFragment(writing.inline(markdown, spot)).body().text();
    }

    /// The numbers below a size in an order that looks like chance, is always the same for this
    /// question, and is not their own.
    private List<Integer> mixed(int size) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            order.add(i);
        }
        List<Integer> right = List.copyOf(order);
        Random chance = new Random(question.id().value().hashCode());
        do {
            Collections.shuffle(order, chance);
        } while (size > 1 && order.equals(right));
        return order;
    }
}

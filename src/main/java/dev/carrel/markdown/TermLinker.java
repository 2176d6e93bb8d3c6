package dev.carrel.markdown;

import dev.carrel.course.Course;
import dev.carrel.course.Term;
import dev.carrel.markdown.TextWords.Word;
import dev.carrel.markdown.source.CoursePaths;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Links glossary terms at their first use in every section. The forms of all terms are compiled
/// once per course into one table by first word, so that a lesson costs one look per word.
/// Immutable, thread-safe.
final class TermLinker {
    private static final String NEVER_INSIDE =
            "a,code,pre,kbd,samp,var,h1,h2,h3,h4,h5,h6,summary,label,select,[data-text],[data-skip],"
                    + "section.question,.callout-title,.tab-title,.unsupported";

    private final Map<String, List<TermForm>> byFirstWord = new HashMap<>();

    private record Hit(int start, int end, Term term) {}

    TermLinker(Course course) {
        boolean english = course.language().toLowerCase(Locale.ROOT).startsWith("en");
        for (Term term : course.glossary()) {
            for (TermForm form : TermForm.of(term, english)) {
                byFirstWord
                        .computeIfAbsent(form.words().getFirst(), _ -> new ArrayList<>())
                        .add(form);
            }
        }
        Comparator<TermForm> longestFirst =
                Comparator.comparingInt((TermForm form) -> form.words().size()).reversed();
        byFirstWord.values().forEach(forms -> forms.sort(longestFirst));
    }

    /// Links the terms of a page.
    void link(Element page) {
        if (byFirstWord.isEmpty()) {
            return;
        }
        Set<Element> closed = new HashSet<>(page.select(NEVER_INSIDE));
        Set<String> used = new HashSet<>();
        for (Node node : page.nodeStream().toList()) {
            if (node instanceof Element element) {
                boolean section =
                        element.normalName().equals("h1") || element.normalName().equals("h2");
                if (section) {
                    used.clear();
                } else if (element.hasAttr("data-term")) {
                    used.add(element.attr("data-term"));
                }
                if (element.parent() != null && closed.contains(element.parent())) {
                    closed.add(element);
                }
            } else if (node instanceof TextNode text
                    && text.parent() != null
                    && !closed.contains(text.parent())) {
                link(text, used);
            }
        }
    }

    /// The term these words are a form of, and nothing more.
    Optional<Term> named(String text) {
        List<Word> words = TextWords.of(text);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String first = words.getFirst().in(text).toLowerCase(Locale.ROOT);
        return byFirstWord.getOrDefault(first, List.of()).stream()
                .filter(form -> form.words().size() == words.size() && fits(form, text, words, 0))
                .findFirst()
                .map(TermForm::term);
    }

    private void link(TextNode node, Set<String> used) {
        String text = node.getWholeText();
        List<Hit> hits = hits(text, used);
        int at = 0;
        for (Hit hit : hits) {
            if (hit.start() > at) {
                node.before(new TextNode(text.substring(at, hit.start())));
            }
            String name = hit.term().name();
            node.before(
                    new Element("a")
                            .attr("class", "term")
                            .attr("href", "/glossary/" + CoursePaths.encode(name))
                            .attr("data-term", name)
                            .appendText(text.substring(hit.start(), hit.end())));
            at = hit.end();
        }
        if (at > 0) {
            if (at == text.length()) {
                node.remove();
            } else {
                node.text(text.substring(at));
            }
        }
    }

    private List<Hit> hits(String text, Set<String> used) {
        List<Hit> hits = new ArrayList<>();
        List<Word> words = TextWords.of(text);
        for (int i = 0; i < words.size(); i++) {
            List<TermForm> forms = byFirstWord.get(words.get(i).in(text).toLowerCase(Locale.ROOT));
            TermForm found = forms == null ? null : first(forms, text, words, i);
            if (found == null) {
                continue;
            }
            int last = i + found.words().size() - 1;
            if (used.add(found.term().name())) {
                hits.add(new Hit(words.get(i).start(), words.get(last).end(), found.term()));
            }
            i = last;
        }
        return hits;
    }

    private static @Nullable TermForm first(
            List<TermForm> forms, String text, List<Word> words, int at) {
        for (TermForm form : forms) {
            if (fits(form, text, words, at)) {
                return form;
            }
        }
        return null;
    }

    private static boolean fits(TermForm form, String text, List<Word> words, int at) {
        int count = form.words().size();
        if (at + count > words.size()) {
            return false;
        }
        for (int k = 0; k < count; k++) {
            String word = words.get(at + k).in(text);
            boolean same =
                    form.exact().isEmpty()
                            ? word.toLowerCase(Locale.ROOT).equals(form.words().get(k))
                            : word.equals(form.exact().get(k));
            if (!same || (k > 0 && !joins(text, words.get(at + k - 1), words.get(at + k)))) {
                return false;
            }
        }
        return true;
    }

    /// Words of a term stand side by side, with space or one hyphen between them.
    private static boolean joins(String text, Word one, Word next) {
        String between = text.substring(one.end(), next.start());
        return between.isBlank()
                || between.equals("-")
                || between.equals("’")
                || between.equals("'");
    }
}

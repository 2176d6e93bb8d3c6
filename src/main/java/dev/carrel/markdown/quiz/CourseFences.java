package dev.carrel.markdown.quiz;

import dev.carrel.course.LessonId;
import dev.carrel.course.Question;
import dev.carrel.markdown.prose.FenceReader;
import dev.carrel.markdown.prose.HtmlWriter;
import dev.carrel.markdown.prose.PageLabels;
import dev.carrel.markdown.prose.Writing;
import dev.carrel.markdown.source.Problems;
import dev.carrel.markdown.source.Spot;
import dev.carrel.markdown.source.YamlNode;
import dev.carrel.markdown.source.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the fences of one lesson that are no code: questions, and what cannot be done in the
/// reader yet, which keeps its text. Not thread-safe; one per lesson.
public final class CourseFences implements FenceReader {
    private static final String NO_KIND = "other";
    private static final Set<String> OTHERS = Set.of("explore", "lab", "assignment", "gift");

    private final Problems problems;
    private final QuizReader reader;
    private final List<Question> questions = new ArrayList<>();

    /// @param language of the course, BCP 47
    public CourseFences(LessonId lesson, String language, Problems problems) {
        this.problems = problems;
        this.reader = new QuizReader(lesson, new PageLabels(language), problems);
    }

    /// The questions read so far, in document order.
    public List<Question> questions() {
        return List.copyOf(questions);
    }

    @Override
    public Optional<String> read(String fence, String body, Spot first, Writing writing) {
        boolean asks = fence.equals("quiz") || fence.equals("discuss");
        if (!asks && !OTHERS.contains(fence)) {
            return Optional.empty();
        }
        if (fence.equals("gift")) {
            unsupported(fence, first);
            HtmlWriter html = new HtmlWriter();
            html.open("div", "class", "unsupported", "data-kind", fence)
                    .open("pre")
                    .open("code")
                    .text(body.strip());
            return Optional.of(html.close("code").close("pre").close("div").toString());
        }
        YamlNode yaml = YamlReader.yaml(body, first, first.column() - 1, problems);
        if (!yaml.isMap()) {
            return Optional.of(asWritten(body));
        }
        String kind = kind(fence, yaml);
        Optional<Question> question = asks ? reader.read(kind, yaml) : Optional.empty();
        if (question.isEmpty()) {
            if (!OURS.contains(kind) && !kind.equals(NO_KIND)) {
                unsupported(kind, yaml.spot());
            }
            return Optional.of(ReadableYaml.of(yaml, kind, writing));
        }
        questions.add(question.get());
        Spot prompt = yaml.get("prompt").spot();
        String shown = kind.equals("essay") || kind.equals("discuss") ? "short" : kind;
        return Optional.of(QuizHtml.of(question.get(), shown, prompt, writing));
    }

    private static final Set<String> OURS =
            Set.of(
                    "single",
                    "multiple",
                    "true-false",
                    "numeric",
                    "short",
                    "essay",
                    "discuss",
                    "cloze",
                    "ordering",
                    "matching",
                    "predict");

    private String kind(String fence, YamlNode yaml) {
        if (!fence.equals("quiz")) {
            return fence;
        }
        String kind = yaml.text("kind");
        if (kind == null) {
            problems.error(
                    "quiz-kind",
                    yaml.spot(),
                    "This question does not say what kind it is.",
                    "Add 'kind: single', or another of the kinds.");
            return yaml.has("choices") ? "single" : NO_KIND;
        }
        return kind;
    }

    private void unsupported(String kind, Spot spot) {
        problems.info(
                "kind-unsupported",
                spot,
                "'" + kind + "' cannot be worked on in the reader yet; its text is shown.",
                "Leave it as it is, or use one of the kinds a learner can answer.");
    }

    private static String asWritten(String body) {
        HtmlWriter html = new HtmlWriter();
        html.open("pre").open("code", "class", "language-yaml").text(body.strip());
        return html.close("code").close("pre").toString();
    }
}

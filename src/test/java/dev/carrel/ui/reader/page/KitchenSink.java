package dev.carrel.ui.reader.page;

import dev.carrel.course.CourseFiles;
import dev.carrel.course.Question;
import dev.carrel.course.Question.Choice;
import dev.carrel.course.Question.Common;
import dev.carrel.course.QuestionId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The questions and pictures of `kitchen-sink.html`.
final class KitchenSink {
    private KitchenSink() {}

    static CourseFiles files() {
        return PageFixture.files(
                Map.of(
                        "assets/bars.svg", picture("#FDFCF9", "#2A5482"),
                        "assets/bars.dark.svg", picture("#1D1E20", "#92B8E0")));
    }

    private static byte[] picture(String ground, String bar) {
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 200" width="600" \
        height="200"><rect width="600" height="200" fill="%s"/><rect x="40" y="60" \
        width="200" height="110" fill="%s"/><rect x="300" y="20" width="200" \
        height="150" fill="#8A857A"/></svg>
        """
                .formatted(ground, bar)
                .getBytes(StandardCharsets.UTF_8);
    }

    static List<Question> questions() {
        return List.of(
                new Question.Choices(
                        common("q-single", "Structure is sought in the features alone."),
                        false,
                        List.of(
                                new Choice("Supervised learning", false, "There is no label."),
                                new Choice("Unsupervised learning", true, "Right: no label."),
                                new Choice("Reinforcement learning", false, "No reward."))),
                new Question.Choices(
                        common("q-multiple", null),
                        true,
                        List.of(
                                new Choice("The weights", true, "Fitted."),
                                new Choice("The offsets", true, "Fitted too."),
                                new Choice("The number of rounds", false, "Fixed beforehand."))),
                new Question.Choices(
                        common("q-truth", null),
                        false,
                        List.of(
                                new Choice("True", false, "They are frozen."),
                                new Choice("False", true, null))),
                new Question.Numeric(
                        common("q-numeric", "The sum 8 divided by 3."),
                        2.67,
                        0.01,
                        false,
                        "min",
                        List.of(new Question.Slip(8, "You did not divide by three."))),
                new Question.ShortAnswer(
                        common("q-short", null), "Which cases count.", List.of("cases", "label")),
                new Question.Cloze(
                        common("q-cloze", null),
                        List.of(List.of("parameters", "weights"), List.of("inference"))),
                new Question.Ordering(
                        common("q-ordering", null),
                        List.of("Collect past cases", "Train", "Test on what was kept aside")),
                new Question.Matching(
                        common("q-matching", null),
                        List.of(
                                new Question.Pair("Supervised", "people or events"),
                                new Question.Pair("Self-supervised", "the data itself"))),
                new Question.Predict(
                        common("q-predict", null),
                        List.of("About half", "Nearly nine tenths"),
                        "Nearly nine tenths."));
    }

    static Question question(String id) {
        return questions().stream()
                .filter(q -> q.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Common common(String id, @Nullable String why) {
        return new Common(
                new QuestionId(id),
                1,
                id,
                why,
                List.of("Drop the signs first.", "Then divide."),
                null,
                Question.Review.CORE,
                null);
    }
}

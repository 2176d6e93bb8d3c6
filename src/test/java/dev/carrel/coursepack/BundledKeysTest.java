package dev.carrel.coursepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.carrel.coursepack.ChurnTable.Customer;
import dev.carrel.coursepack.ChurnTable.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Computes every number the bundled course asks for, from the data and from the formulas, and
/// compares it with the answer the course would accept.
class BundledKeysTest {
    private final Map<String, JsonNode> numeric = new LinkedHashMap<>();
    private final Map<String, String> text = new HashMap<>();
    private ChurnTable table = new ChurnTable(List.of());

    @BeforeEach
    void readCourse() throws IOException {
        for (BundledLesson lesson : BundledLesson.all()) {
            text.put(lesson.id(), lesson.body());
            lesson.questions()
                    .forEach((id, question) -> {
                        if (question.path("kind").asString().equals("numeric")) {
                            numeric.put(id, question);
                        }
                    });
        }
        table = ChurnTable.read();
    }

    @Test
    void everyNumericKeyIsRecomputed() {
        Policy fourOrMore = table.policy(customer -> customer.trouble() >= 4);
        double rule = table.auc(Customer::trouble);
        double model = table.auc(Customer::score);
        Map<String, Double> computed =
                Map.of(
                        "m01-l02-q1",
                        meanAbsoluteError(new double[] {10, 20, 30}, 12, 20, 24),
                        "m01-l04-q1",
                        100 * predictiveValue(0.02, 0.9, 0.9),
                        "m01-l05-e1",
                        (double) table.count(Customer::left),
                        "m01-l05-q1",
                        table.policy(customer -> false).accuracy(),
                        "m01-l05-e2",
                        (double) fourOrMore.vouchers(),
                        "m01-l05-e3",
                        (double) fourOrMore.found(),
                        "m01-l05-e4",
                        (double) fourOrMore.earns(),
                        "m01-l05-q3",
                        100 * (rule - 0.5) / (model - 0.5));

        assertThat(numeric.keySet()).isEqualTo(Map.copyOf(computed).keySet());
        numeric.forEach((id, question) -> {
            double answer = question.path("answer").asDouble();
            double tolerance = question.path("tolerance").asDouble();
            double key = computed.getOrDefault(id, Double.NaN);
            assertThat(key).as(id).isCloseTo(answer, within(tolerance + 1e-9));
            question.path("slips")
                    .forEach(slip ->
                            assertThat(Math.abs(slip.path("value").asDouble() - answer))
                                    .as("a slip of %s is no right answer", id)
                                    .isGreaterThan(tolerance));
        });
    }

    @Test
    void slipsAreTheNumbersThoseMistakesGive() {
        double rule = table.auc(Customer::trouble);
        double model = table.auc(Customer::score);
        assertThat(slips("m01-l02-q1")).containsExactly(2.0 + 0 + 6, rounded((6.0 - 2) / 3, 2));
        assertThat(slips("m01-l04-q1"))
                .containsExactly(90.0, Math.rint(100 * predictiveValue(0.1, 0.9, 0.9)), 1.8);
        assertThat(slips("m01-l05-q1")).containsExactly(rounded(100.0 * 117 / 800, 1));
        assertThat(slips("m01-l05-q3")).containsExactly(rounded(100 * rule / model, 0));
        assertThat(slips("m01-l05-e4")).containsExactly(52.0 * 14, 52.0 * 14 - 193 * 4);
        assertThat(slips("m01-l05-e2"))
                .containsExactly(
                        (double) table.count(customer -> customer.trouble() > 4),
                        (double) table.count(customer -> customer.trouble() == 4));
    }

    @Test
    void theLabsTablesComeFromItsData() throws Exception {
        byte[] csv = Files.readAllBytes(BundledLesson.COURSE.resolve("data/churn_test.csv"));
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(csv));
        assertThat(hash).startsWith("e28258c132ad7acd");

        String lab = lesson("m01-l05-lab-baseline");
        for (String plan : List.of("S", "M", "L")) {
            long all = table.count(customer -> customer.plan().equals(plan));
            long left = table.count(customer -> customer.plan().equals(plan) && customer.left());
            assertThat(lab).contains("| %s | %d | %d |".formatted(plan, all, left));
        }
        StringBuilder all = new StringBuilder("| Customers |");
        StringBuilder left = new StringBuilder("| of whom left |");
        for (int trouble = 0; trouble <= 9; trouble++) {
            int score = trouble;
            all.append(" %d |".formatted(table.count(c -> c.trouble() == score)));
            left.append(" %d |".formatted(table.count(c -> c.trouble() == score && c.left())));
        }
        assertThat(lab).contains(all, left);
        assertThat(table.count(customer -> customer.trouble() > 9)).isZero();
    }

    @Test
    void theLabsResultsComeFromItsData() {
        String lab = lesson("m01-l05-lab-baseline");
        assertThat(lab)
                .contains(
                        row("Nobody", table.policy(customer -> false)),
                        row("Rule, 4 or more", table.policy(customer -> customer.trouble() >= 4)),
                        row("Rule, 5 or more", table.policy(customer -> customer.trouble() >= 5)),
                        row(
                                "Model, score 0.22 or more",
                                table.policy(customer -> customer.score() >= 0.22)),
                        row("Everybody", table.policy(customer -> true)));
        Policy six = table.policy(customer -> customer.trouble() >= 6);
        assertThat(six.vouchers()).isEqualTo(39);
        assertThat(six.found()).isEqualTo(14);
        assertThat(lab).contains("$14 \\cdot 14 - 25 \\cdot 4 = 196 - 100 = " + six.earns() + "$");
        assertThat(lab)
                .contains("an AUC of %.3f".formatted(table.auc(Customer::trouble)))
                .contains("reaches %.3f".formatted(table.auc(Customer::score)));
    }

    @Test
    void workedExamplesAddUp() {
        double[] forecast = {30, 40, 50};
        assertThat(meanAbsoluteError(forecast, 33, 38, 60)).isEqualTo(5);
        assertThat(lesson("m01-l02-how-a-model-learns"))
                .contains("$(3+2+10)/3 = 5$")
                .contains("$(9+4+100)/3 = %.1f$".formatted((9 + 4 + 100) / 3.0))
                .contains("or %.0f %%".formatted(100 * 100.0 / 113));
        assertThat(lesson("m01-l03-deep-learning"))
                .contains("\\approx %.1f$".formatted(Math.hypot(1, 1)))
                .contains("= %.0f$".formatted(Math.hypot(6, 8)));
        assertThat(lesson("m01-l04-realistic"))
                .contains("= %.0f\\,\\%%$".formatted(100.0 * (2552 - 1709) / 2552))
                .contains("\\approx %.0f\\,\\%%$".formatted(100.0 * (2552 - 1709) / (0.18 * 38455)))
                .contains(
                        "80 would be right, or %.0f %%"
                                .formatted(100 * predictiveValue(0.01, 0.8, 0.95)));
    }

    private String lesson(String id) {
        return text.getOrDefault(id, "");
    }

    private List<Double> slips(String id) {
        JsonNode question = Objects.requireNonNull(numeric.get(id), id);
        return question.path("slips").valueStream().map(s -> s.path("value").asDouble()).toList();
    }

    private static String row(String name, Policy policy) {
        String earns = "%,d".formatted(Math.abs(policy.earns()));
        return "| %s | %d | %.1f %% | %s€%s |"
                .formatted(
                        name,
                        policy.vouchers(),
                        policy.accuracy(),
                        policy.earns() < 0 ? "−" : "",
                        earns);
    }

    private static double meanAbsoluteError(double[] forecast, double... actual) {
        double sum = 0;
        for (int i = 0; i < actual.length; i++) {
            sum += Math.abs(forecast[i] - actual[i]);
        }
        return sum / actual.length;
    }

    private static double predictiveValue(
            double prevalence, double sensitivity, double specificity) {
        double found = sensitivity * prevalence;
        return found / (found + (1 - specificity) * (1 - prevalence));
    }

    private static double rounded(double value, int digits) {
        return Double.parseDouble(String.format(Locale.ROOT, "%." + digits + "f", value));
    }
}

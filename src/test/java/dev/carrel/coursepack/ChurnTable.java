package dev.carrel.coursepack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// The customers of lab E1, and what one can compute from them.
///
/// @param customers as in `data/churn_test.csv`
record ChurnTable(List<Customer> customers) {
    /// @param trouble skipped boxes, late boxes and tickets of the last eight weeks together
    /// @param score of the logistic regression; it is not part of the course, only its results are
    record Customer(String plan, int trouble, boolean left, double score) {}

    static ChurnTable read() throws IOException {
        Map<String, Double> scores = new HashMap<>();
        try (InputStream in = ChurnTable.class.getResourceAsStream("churn_scores.csv")) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            text.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> scores.put(cells[0], Double.valueOf(cells[2])));
        }
        List<String> lines =
                Files.readAllLines(BundledLesson.COURSE.resolve("data/churn_test.csv"));
        List<String> columns = List.of(lines.getFirst().split(",", -1));
        return new ChurnTable(
                lines.stream()
                        .skip(1)
                        .map(line -> customer(columns, line.split(",", -1), scores))
                        .toList());
    }

    private static Customer customer(
            List<String> columns, String[] cells, Map<String, Double> scores) {
        int trouble = 0;
        for (String column : List.of("skips_8w", "late_8w", "tickets_8w")) {
            trouble += Integer.parseInt(cells[columns.indexOf(column)]);
        }
        return new Customer(
                cells[columns.indexOf("plan")],
                trouble,
                cells[columns.indexOf("churned_4w")].equals("1"),
                Objects.requireNonNull(scores.get(cells[columns.indexOf("customer_id")])));
    }

    long count(Predicate<Customer> which) {
        return customers.stream().filter(which).count();
    }

    /// Chance that one who left ranks above one who stayed, ties counting half.
    double auc(ToDoubleFunction<Customer> score) {
        double sum = 0;
        for (Customer left : customers) {
            for (Customer stayed : customers) {
                if (left.left() && !stayed.left()) {
                    int order =
                            Double.compare(score.applyAsDouble(left), score.applyAsDouble(stayed));
                    sum += order > 0 ? 1 : order == 0 ? 0.5 : 0;
                }
            }
        }
        return sum / count(Customer::left) / count(customer -> !customer.left());
    }

    /// What happens if everybody picked gets a voucher.
    Policy policy(Predicate<Customer> picked) {
        long found = count(picked.and(Customer::left));
        long wasted = count(picked) - found;
        long right = found + count(picked.negate().and(customer -> !customer.left()));
        return new Policy(
                count(picked), found, 100.0 * right / customers.size(), 14 * found - 4 * wasted);
    }

    /// @param accuracy in per cent
    /// @param earns in euros
    record Policy(long vouchers, long found, double accuracy, long earns) {}
}

package dev.carrel.markdown.dialect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds inline code in one line (CommonMark, section 6.1).
final class CodeSpans {
    private CodeSpans() {}

    /// Start and end of every code span, backticks included.
    static List<int[]> in(String line) {
        if (line.indexOf('`') < 0) {
            return List.of();
        }
        Map<Integer, List<Integer>> runs = new HashMap<>();
        List<int[]> inOrder = new ArrayList<>();
        for (int i = 0; i < line.length(); i++) {
            int start = i;
            while (i < line.length() && line.charAt(i) == '`') {
                i++;
            }
            if (i > start) {
                runs.computeIfAbsent(i - start, _ -> new ArrayList<>()).add(start);
                inOrder.add(new int[] {start, i - start});
            }
        }
        List<int[]> spans = new ArrayList<>();
        int end = 0;
        for (int[] run : inOrder) {
            List<Integer> same = runs.getOrDefault(run[1], List.of());
            int next = java.util.Collections.binarySearch(same, run[0]) + 1;
            if (run[0] >= end && next < same.size()) {
                end = same.get(next) + run[1];
                spans.add(new int[] {run[0], end});
            }
        }
        return spans;
    }
}

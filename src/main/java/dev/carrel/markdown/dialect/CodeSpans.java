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
            int escaped = isEscaped(line, run[0]) ? 1 : 0; // then it opens nothing, but may close
            int start = run[0] + escaped;
            int length = run[1] - escaped;
            List<Integer> same = runs.getOrDefault(length, List.of());
            int found = java.util.Collections.binarySearch(same, start);
            int next = found < 0 ? -found - 1 : found + 1;
            if (run[0] >= end && next < same.size()) {
                end = same.get(next) + length;
                spans.add(new int[] {start, end});
            }
        }
        return spans;
    }

    private static boolean isEscaped(String line, int at) {
        int slashes = 0;
        while (slashes < at && line.charAt(at - slashes - 1) == '\\') {
            slashes++;
        }
        return slashes % 2 == 1;
    }
}

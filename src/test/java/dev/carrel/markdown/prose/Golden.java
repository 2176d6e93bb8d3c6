package dev.carrel.markdown.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/// Examples written one below the other: Markdown, a line `->`, its HTML; a line `====` between
/// examples. `·` stands for a space at the end of a line.
final class Golden {
    private Golden() {}

    /// The examples as arguments of a test: Markdown and HTML.
    static Stream<Arguments> of(String examples) {
        List<Arguments> made = new ArrayList<>();
        for (String example : examples.split("(?m)^====\n", -1)) {
            String[] sides = example.split("(?m)^->\n", -1);
            if (sides.length != 2) {
                throw new IllegalArgumentException("Not an example: " + example);
            }
            made.add(Arguments.of(sides[0].replace('·', ' '), sides[1].strip()));
        }
        return made.stream();
    }
}

package dev.carrel.quiz;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What a learner answered, by the shape of the answer.
public sealed interface Answer {
    /// Ticked choices, by their place in the question, from 0 (choices, predict).
    record Chosen(Set<Integer> choices) implements Answer {
        public Chosen {
            choices = Set.copyOf(choices);
        }
    }

    /// Words or a number as typed (numeric, short, predict).
    record Typed(String text) implements Answer {
        public Typed {
            Objects.requireNonNull(text);
        }
    }

    /// What was typed into each gap, in order (cloze).
    record Gaps(List<String> texts) implements Answer {
        public Gaps {
            texts = List.copyOf(texts);
        }
    }

    /// The items as the learner put them, by their place in the right order, from 0 (ordering).
    record Ordered(List<Integer> items) implements Answer {
        public Ordered {
            items = List.copyOf(items);
        }
    }

    /// For each left side the pair whose right side was chosen, from 0; -1 for none (matching).
    record Matched(List<Integer> rights) implements Answer {
        public Matched {
            rights = List.copyOf(rights);
        }
    }

    /// Free text that the learner has scored (short).
    ///
    /// @param points how many of the question's points the learner found in it
    record SelfScored(String text, int points) implements Answer {
        public SelfScored {
            Objects.requireNonNull(text);
        }
    }
}

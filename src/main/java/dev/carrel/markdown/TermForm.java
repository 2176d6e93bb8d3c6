package dev.carrel.markdown;

import dev.carrel.course.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One way to write a glossary term.
///
/// @param words its words, lower-case
/// @param exact the words as written, if their case counts (`IT` is not `it`); else empty
record TermForm(Term term, List<String> words, List<String> exact) {
    /// Every form of a term: its name, its other forms, and their plurals if we know how.
    ///
    /// @param english whether the course is written in English
    static List<TermForm> of(Term term, boolean english) {
        List<TermForm> forms = new ArrayList<>();
        List<String> names = new ArrayList<>();
        names.add(term.name().replaceFirst("\\s*\\([^()]*\\)$", ""));
        names.addAll(term.also());
        for (String name : names) {
            List<String> words = TextWords.of(name).stream().map(word -> word.in(name)).toList();
            int letters = words.stream().mapToInt(String::length).sum();
            if (words.isEmpty() || (letters < 2 && !TextWords.isIdeographic(words.getFirst()))) {
                continue;
            }
            forms.add(of(term, words));
            if (english) {
                for (String plural : plurals(words.getLast())) {
                    List<String> more = new ArrayList<>(words);
                    more.set(more.size() - 1, plural);
                    forms.add(of(term, more));
                }
            }
        }
        return forms;
    }

    private static TermForm of(Term term, List<String> words) {
        List<String> lower = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        String all = String.join("", words);
        String first = words.getFirst();
        boolean abbreviation =
                all.length() <= 8
                        && first.length() > 1
                        && first.equals(first.toUpperCase(Locale.ROOT))
                        && !first.equals(first.toLowerCase(Locale.ROOT))
                        && !TextWords.isIdeographic(first);
        boolean plural = all.length() > 2 && abbreviation(all.substring(0, all.length() - 1));
        return new TermForm(
                term, lower, abbreviation || (plural && all.endsWith("s")) ? words : List.of());
    }

    private static boolean abbreviation(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT))
                && !word.equals(word.toLowerCase(Locale.ROOT));
    }

    private static List<String> plurals(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (word.length() < 2 || !lower.matches("[a-z]+")) {
            return List.of();
        }
        if (lower.matches(".*(?:s|x|z|ch|sh)")) {
            return List.of(word + "es");
        }
        if (lower.matches(".*[^aeiou]y")) {
            return List.of(word.substring(0, word.length() - 1) + "ies");
        }
        return List.of(word + "s");
    }
}

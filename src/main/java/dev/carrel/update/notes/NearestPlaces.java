package dev.carrel.update.notes;

import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.CourseText;
import dev.carrel.course.LessonId;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a note may best be put when its own words are gone: the paragraphs that share most of the
/// rare words of the passage and of what stood around it. Never decides anything, only proposes.
final class NearestPlaces {
    /// How much a word counts that stood beside the passage.
    private static final double BESIDE = 0.4;

    /// How much better the lesson the note was made in is.
    private static final double HOME = 1.15;

    /// Paragraphs of fewer words, such as headings, are no place for a longer passage.
    private static final int SHORT = 4;

    private final CourseText text;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final Map<String, Integer> spread = new HashMap<>();

    private record Paragraph(LessonId lesson, int start, int end, Set<String> words) {}

    private record Scored(Paragraph paragraph, double score) {}

    NearestPlaces(CourseText text) {
        this.text = text;
        text.lessons()
                .forEach((lesson, words) -> {
                    int start = 0;
                    while (start < words.length()) {
                        int stop = words.indexOf('\n', start);
                        int end = stop < 0 ? words.length() : stop;
                        Set<String> here = words(words.substring(start, end));
                        if (!here.isEmpty()) {
                            paragraphs.add(new Paragraph(lesson, start, end, here));
                            here.forEach(word -> spread.merge(word, 1, Integer::sum));
                        }
                        start = end + 1;
                    }
                });
    }

    /// @param exact the words that were marked; may be empty
    /// @param around the words they stood among
    /// @param home the lesson that took over from the one they stood in, if any
    /// @param least how much of its words a paragraph has to share, from 0 to 1
    /// @param most how many places are wanted
    /// @return the best first; fewer if nothing else comes near
    List<Place> find(String exact, String around, @Nullable LessonId home, double least, int most) {
        Map<String, Double> wanted = new HashMap<>();
        words(around).forEach(word -> wanted.put(word, BESIDE * rarity(word)));
        words(exact).forEach(word -> wanted.put(word, rarity(word)));
        double all = wanted.values().stream().mapToDouble(Double::doubleValue).sum();
        if (all == 0) {
            return List.of();
        }
        int words = Math.min(SHORT, wanted.size());
        return paragraphs.stream()
                .filter(one -> one.words().size() >= words)
                .map(one -> new Scored(one, score(one, wanted, all, home)))
                .filter(one -> one.score() >= least)
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .limit(most)
                .map(one -> place(one.paragraph(), exact, wanted))
                .toList();
    }

    private double score(
            Paragraph paragraph, Map<String, Double> wanted, double all, @Nullable LessonId home) {
        double shared = 0;
        double own = 0;
        for (String word : paragraph.words()) {
            shared += wanted.getOrDefault(word, 0.0);
            own += rarity(word);
        }
        return shared / Math.sqrt(all * own) * (paragraph.lesson().equals(home) ? HOME : 1);
    }

    private double rarity(String word) {
        return Math.log(1 + (double) paragraphs.size() / (1 + spread.getOrDefault(word, 0)));
    }

    /// As many sentences of the paragraph as were marked: those that share most.
    private Place place(Paragraph paragraph, String exact, Map<String, Double> wanted) {
        String lesson = text.lessons().getOrDefault(paragraph.lesson(), "");
        String words = lesson.substring(paragraph.start(), paragraph.end());
        List<Integer> stops = sentences(words);
        int count = Math.max(1, sentences(exact.strip()).size());
        int best = 0;
        double most = -1;
        for (int i = 0; i + count <= stops.size(); i++) {
            int from = i == 0 ? 0 : stops.get(i - 1);
            double shared = 0;
            double own = 1;
            for (String word : words(words.substring(from, stops.get(i + count - 1)))) {
                shared += wanted.getOrDefault(word, 0.0);
                own += rarity(word);
            }
            if (shared / Math.sqrt(own) > most) {
                most = shared / Math.sqrt(own);
                best = i;
            }
        }
        int from = best == 0 ? 0 : stops.get(best - 1);
        int to = stops.get(Math.min(stops.size(), best + count) - 1);
        String chosen = words.substring(from, to);
        int start = paragraph.start() + from + chosen.length() - chosen.stripLeading().length();
        return new Place(
                paragraph.lesson(), start, Math.max(start, start + chosen.strip().length()));
    }

    /// Where sentences end.
    private static List<Integer> sentences(String text) {
        List<Integer> stops = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(text);
        for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
            stops.add(at);
        }
        return stops.isEmpty() ? List.of(text.length()) : stops;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        int start = 0;
        for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
            if (Character.isLetterOrDigit(text.codePointAt(start))) {
                add(text.substring(start, at), words);
            }
            start = at;
        }
        return words;
    }

    // Where words are not set apart, two characters have to do.
    private static void add(String word, Set<String> words) {
        if (Character.isIdeographic(word.codePointAt(0)) && word.length() > 2) {
            for (int i = 0; i + 2 <= word.length(); i++) {
                words.add(word.substring(i, i + 2));
            }
        } else {
            words.add(word.toLowerCase(Locale.ROOT));
        }
    }
}

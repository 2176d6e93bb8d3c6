package dev.carrel.annotation.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What became of every word of an edition. Immutable once built, hence thread-safe.
///
/// Built in five steps: (1) lessons are paired; (2) in each pair, what stayed in order is chained
/// by runs of words that occur once; (3) long runs that vanished here and appeared there are linked
/// as moves, before (4) what is left between the chained runs is aligned word by word, so that a
/// moved paragraph is not spent on a look-alike; (5) shorter moves are found in what remains.
public final class EditionAlignment {
    private final int[] partner;
    private final Corpus before;
    private final Corpus after;
    private final TokenLinks links;
    private final float[] weights;
    private final Tracer tracer;
    private final LookAlikes lookAlikes;

    /// A stretch of a new lesson, in UTF-16 units.
    public record Alike(int lesson, int start, int end) {}

    /// @param before the lessons of the old edition
    /// @param after the lessons of the new edition
    /// @param heir for each old lesson the index of the new lesson known to be its heir (same id,
    ///   or redirect), or -1
    public EditionAlignment(List<LessonText> before, List<LessonText> after, int[] heir) {
        partner = onePerLesson(before, after, heir);
        boolean[] oldSettled = new boolean[before.size()];
        boolean[] newSettled = new boolean[after.size()];
        settleEqualTexts(before, after, oldSettled, newSettled);

        Vocabulary vocabulary = new Vocabulary();
        List<@Nullable Tokens> oldTokens = tokens(before, oldSettled, vocabulary);
        List<@Nullable Tokens> newTokens = tokens(after, newSettled, vocabulary);
        weights = vocabulary.weights();
        pairNameless(before, after, oldTokens, newTokens);

        this.before = new Corpus(oldTokens, -1);
        this.after = new Corpus(newTokens, -2);
        links = new TokenLinks(this.before.size(), this.after.size());
        tracer =
                new Tracer(
                        this.before, this.after, links, weights, link(vocabulary, before, after));
        lookAlikes = new LookAlikes(complete(newTokens, after, vocabulary));
    }

    private Map<Integer, List<Integer>> link(
            Vocabulary vocabulary, List<LessonText> oldLessons, List<LessonText> newLessons) {
        FlowAligner flow = new FlowAligner(before, after, links, weights);
        for (int old = 0; old < partner.length; old++) {
            if (before.tokens(old) != null && partner[old] >= 0) {
                int now = partner[old];
                flow.align(
                        links.free(before.first(old), before.behind(old)),
                        links.open(after.first(now), after.behind(now)),
                        TokenLinks.FLOW);
            }
        }
        new Successors(before, after, links, flow, partner, oldLessons, newLessons).link();
        MoveFinder moves = new MoveFinder(before, after, links, weights);
        GapAligner words = new GapAligner(vocabulary, weights, 0.5f, 0.01f);
        MoveExtender extender =
                new MoveExtender(
                        before,
                        after,
                        links,
                        vocabulary,
                        words,
                        new GapAligner(vocabulary, weights, 0.8f, 0.04f),
                        moves.rivals());
        List<MoveFinder.Match> large = extender.reclaim(moves.link(8, 5, partner));
        for (FlowAligner.Gap gap : flow.gaps()) {
            int[] olds = Arrays.stream(gap.olds).filter(links::isFree).toArray();
            int[] news =
                    links.isShared(gap.segment)
                            ? gap.news
                            : Arrays.stream(gap.news).filter(links::isOpen).toArray();
            int[] map = words.align(before.idsOf(olds), after.idsOf(news), false);
            for (int i = 0; i < map.length; i++) {
                if (map[i] >= 0) {
                    links.link(olds[i], news[map[i]], gap.segment);
                }
            }
        }
        Seams seams = new Seams(before, after, links);
        Strays strays = new Strays(before, after, links, weights);
        for (int old = 0; old < partner.length; old++) {
            if (before.tokens(old) != null && partner[old] >= 0) {
                int now = partner[old];
                seams.slide(old, now);
                strays.cut(
                        before.first(old), before.behind(old), after.first(now), after.behind(now));
            }
        }
        List<MoveFinder.Match> all = new ArrayList<>(large);
        all.addAll(moves.link(4, 2.5, partner));
        extender.extend(all);
        return moves.rivals();
    }

    /// Two old lessons may share an heir (a merge): the one of its name is its partner, else the
    /// first; the other one's words are then found as moves.
    private static int[] onePerLesson(List<LessonText> before, List<LessonText> after, int[] heir) {
        int[] partner = heir.clone();
        int[] owner = new int[after.size()];
        Arrays.fill(owner, -1);
        for (int old = 0; old < heir.length; old++) {
            int now = heir[old];
            if (now >= 0) {
                int rival = owner[now];
                if (rival < 0) {
                    owner[now] = old;
                } else if (before.get(old).name().equals(after.get(now).name())) {
                    partner[rival] = -1;
                    owner[now] = old;
                } else {
                    partner[old] = -1;
                }
            }
        }
        return partner;
    }

    /// Lessons with equal texts need no alignment: partners, and lessons under a new name.
    private void settleEqualTexts(
            List<LessonText> before,
            List<LessonText> after,
            boolean[] oldSettled,
            boolean[] newSettled) {
        Set<Integer> partners = new HashSet<>();
        for (int now : partner) {
            partners.add(now);
        }
        Map<String, List<Integer>> newcomers = new HashMap<>();
        for (int now = 0; now < after.size(); now++) {
            if (!partners.contains(now)) {
                newcomers.computeIfAbsent(after.get(now).text(), _ -> new ArrayList<>()).add(now);
            }
        }
        for (int old = 0; old < partner.length; old++) {
            List<Integer> same = newcomers.get(before.get(old).text());
            if (partner[old] < 0 && same != null && same.size() == 1) {
                partner[old] = same.getFirst();
                newcomers.remove(before.get(old).text());
            }
            if (partner[old] >= 0
                    && after.get(partner[old]).text().equals(before.get(old).text())) {
                oldSettled[old] = true;
                newSettled[partner[old]] = true;
            }
        }
    }

    private static List<@Nullable Tokens> tokens(
            List<LessonText> lessons, boolean[] settled, Vocabulary vocabulary) {
        Tokeniser tokeniser = new Tokeniser(vocabulary);
        List<@Nullable Tokens> tokens = new ArrayList<>();
        for (int i = 0; i < settled.length; i++) {
            tokens.add(settled[i] ? null : tokeniser.tokens(lessons.get(i).text()));
        }
        return tokens;
    }

    /// The new edition with the lessons that took no part, since they did not change.
    private static Corpus complete(
            List<@Nullable Tokens> lessons, List<LessonText> texts, Vocabulary vocabulary) {
        Tokeniser tokeniser = new Tokeniser(vocabulary);
        List<Tokens> all = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Tokens known = lessons.get(i);
            all.add(known == null ? tokeniser.tokens(texts.get(i).text()) : known);
        }
        return new Corpus(all, -2);
    }

    private void pairNameless(
            List<LessonText> before,
            List<LessonText> after,
            List<@Nullable Tokens> oldTokens,
            List<@Nullable Tokens> newTokens) {
        boolean[] taken = new boolean[after.size()];
        for (int now : partner) {
            if (now >= 0) {
                taken[now] = true;
            }
        }
        LessonPairs.match(
                oldTokens,
                before.stream().map(LessonText::name).toList(),
                IntStream.range(0, partner.length).filter(old -> partner[old] < 0).toArray(),
                newTokens,
                after.stream().map(LessonText::name).toList(),
                IntStream.range(0, after.size()).filter(now -> !taken[now]).toArray(),
                partner);
    }

    /// The index of the new lesson that this old lesson became, or -1.
    public int partner(int oldLesson) {
        return partner[oldLesson];
    }

    /// The tokens of an old lesson; null if the lesson became its partner unchanged.
    public @Nullable Tokens oldTokens(int oldLesson) {
        return before.tokens(oldLesson);
    }

    /// The tokens of a new lesson; null if it is its partner unchanged.
    public @Nullable Tokens newTokens(int newLesson) {
        return after.tokens(newLesson);
    }

    /// Where the tokens `[first, behind)` of an old lesson went, best first; empty if they are
    /// gone.
    public List<Trace> traces(int oldLesson, int first, int behind) {
        int base = before.first(oldLesson);
        return tracer.traces(base + first, base + behind);
    }

    /// The token of the lesson `newLesson` that this old token became, or -1.
    public int link(int oldLesson, int token, int newLesson) {
        int there = links.to[before.first(oldLesson) + token];
        return there >= 0 && after.lessonOf(there) == newLesson
                ? there - after.first(newLesson)
                : -1;
    }

    /// The stretches of the new edition likest to the tokens `[first, behind)` of an old lesson,
    /// whether or not they descend from them; at most `most`, the likest first.
    public List<Alike> alike(int oldLesson, int first, int behind, int most) {
        int base = before.first(oldLesson);
        return lookAlikes.find(Arrays.copyOfRange(before.ids, base + first, base + behind), most);
    }
}

package dev.carrel.quiz;

import dev.carrel.course.Question;
import dev.carrel.course.Question.Choice;
import dev.carrel.course.Question.Choices;
import dev.carrel.course.Question.Cloze;
import dev.carrel.course.Question.Matching;
import dev.carrel.course.Question.Numeric;
import dev.carrel.course.Question.Ordering;
import dev.carrel.course.Question.Predict;
import dev.carrel.course.Question.ShortAnswer;
import dev.carrel.quiz.Grade.Mark;
import dev.carrel.quiz.Grade.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says what an answer is worth, with the feedback that belongs to that very answer. Pure: the same
/// question and answer always give the same grade. Thread-safe.
public final class Grader {
    private final GradingWords wording;
    private final NumericGrader numbers;

    /// @param locale for the few sentences the grader says itself
    public Grader(Locale locale) {
        this.wording = new GradingWords(locale);
        this.numbers = new NumericGrader(wording);
    }

    /// Grades with the sentences of the default locale.
    ///
    /// @throws IllegalArgumentException as [#mark]
    public static Grade grade(Question question, Answer answer) {
        return new Grader(Locale.getDefault()).mark(question, answer);
    }

    /// Grades an answer.
    ///
    /// @throws IllegalArgumentException if the answer is not of the question's shape: a mistake in
    ///   the page, not of the learner
    public Grade mark(Question question, Answer answer) {
        return switch (question) {
            case Choices choices when answer instanceof Answer.Chosen(Set<Integer> chosen) ->
                    choices(choices, chosen);
            case Numeric numeric when answer instanceof Answer.Typed(String text) ->
                    numbers.grade(numeric, text);
            case ShortAnswer free when answer instanceof Answer.Typed ->
                    ungraded(modelAnswer(free));
            case ShortAnswer free when answer instanceof Answer.SelfScored(String _, int points) ->
                    selfScored(free, points);
            case Cloze cloze when answer instanceof Answer.Gaps(List<String> texts) ->
                    cloze(cloze, texts);
            case Ordering ordering when answer instanceof Answer.Ordered(List<Integer> items) ->
                    ordering(ordering, items);
            case Matching matching when answer instanceof Answer.Matched(List<Integer> rights) ->
                    matching(matching, rights);
            case Predict predict when answer instanceof Answer.Chosen(Set<Integer> chosen) -> {
                chosen.forEach(one -> check(one, predict.choices().size()));
                yield ungraded(List.of());
            }
            case Predict _ when answer instanceof Answer.Typed -> ungraded(List.of());
            default ->
                    throw new IllegalArgumentException(
                            answer.getClass().getSimpleName()
                                    + " does not answer "
                                    + question.id()
                                    + ", a "
                                    + question.getClass().getSimpleName());
        };
    }

    private Grade choices(Choices question, Set<Integer> chosen) {
        List<Choice> choices = question.choices();
        chosen.forEach(one -> check(one, choices.size()));
        if (!question.several() && chosen.size() > 1) {
            throw new IllegalArgumentException("Several choices where one can be taken");
        }
        if (chosen.isEmpty()) {
            return ungraded(List.of(wording.say("nothing.chosen")));
        }
        List<Mark> marks = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            Choice choice = choices.get(i);
            boolean ticked = chosen.contains(i);
            Mark mark =
                    ticked
                            ? choice.correct() ? Mark.RIGHT : Mark.WRONG
                            : choice.correct() ? Mark.MISSED : Mark.NONE;
            marks.add(mark);
            if (ticked) {
                addIfSaid(taken, choice.why());
            } else if (mark == Mark.MISSED && question.several()) {
                addIfSaid(missed, choice.why());
            }
        }
        taken.addAll(missed);
        addIfSaid(taken, question.common().why());
        boolean right = !marks.contains(Mark.WRONG) && !marks.contains(Mark.MISSED);
        // A question with several right choices but one to take is right with any of them.
        if (!question.several()) {
            right = marks.contains(Mark.RIGHT);
        }
        return new Grade(right ? Verdict.RIGHT : Verdict.WRONG, right ? 1 : 0, taken, marks);
    }

    private static Grade selfScored(ShortAnswer question, int points) {
        int all = question.points().size();
        if (points < 0 || points > all) {
            throw new IllegalArgumentException(points + " of " + all + " points");
        }
        if (all == 0) {
            return ungraded(modelAnswer(question));
        }
        return new Grade(
                points == all ? Verdict.RIGHT : points > 0 ? Verdict.PARTLY : Verdict.WRONG,
                (double) points / all,
                modelAnswer(question),
                List.of());
    }

    private Grade cloze(Cloze question, List<String> texts) {
        sameSize(question, texts.size(), question.gaps().size());
        if (texts.stream().allMatch(String::isBlank)) {
            return ungraded(List.of(wording.say("nothing.typed")));
        }
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String typed = texts.get(i);
            boolean right =
                    question.gaps().get(i).stream()
                            .anyMatch(accepted -> FoldedAnswer.same(typed, accepted));
            marks.add(right ? Mark.RIGHT : Mark.WRONG);
        }
        return parts(question, marks, null);
    }

    private Grade ordering(Ordering question, List<Integer> items) {
        List<String> right = question.items();
        sameSize(question, items.size(), right.size());
        items.forEach(one -> check(one, right.size()));
        if (new HashSet<>(items).size() != items.size()) {
            throw new IllegalArgumentException("An item twice");
        }
        List<Mark> marks = new ArrayList<>();
        String why = null;
        for (int i = 0; i < right.size(); i++) {
            String here = right.get(items.get(i));
            marks.add(here.equals(right.get(i)) ? Mark.RIGHT : Mark.WRONG);
            if (why == null && marks.get(i) == Mark.WRONG) {
                why =
                        i == 0
                                ? wording.say("order.first", here)
                                : wording.say("order.neighbour", right.get(items.get(i - 1)), here);
            }
        }
        return parts(question, marks, why);
    }

    private Grade matching(Matching question, List<Integer> rights) {
        var pairs = question.pairs();
        sameSize(question, rights.size(), pairs.size());
        if (rights.stream().allMatch(one -> one == -1)) {
            return ungraded(List.of(wording.say("nothing.chosen")));
        }
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < rights.size(); i++) {
            int chosen = rights.get(i);
            if (chosen == -1) {
                marks.add(Mark.MISSED);
                continue;
            }
            check(chosen, pairs.size());
            boolean right = pairs.get(chosen).right().equals(pairs.get(i).right());
            marks.add(right ? Mark.RIGHT : Mark.WRONG);
        }
        return parts(question, marks, null);
    }

    private static Grade parts(Question question, List<Mark> marks, @Nullable String why) {
        long right = marks.stream().filter(Mark.RIGHT::equals).count();
        Verdict verdict =
                right == marks.size() ? Verdict.RIGHT : right > 0 ? Verdict.PARTLY : Verdict.WRONG;
        double score = marks.isEmpty() ? 1 : (double) right / marks.size();
        return new Grade(verdict, score, feedback(question, why), marks);
    }

    static Grade whole(Verdict verdict, List<String> feedback) {
        return new Grade(verdict, verdict == Verdict.RIGHT ? 1 : 0, feedback, List.of());
    }

    static Grade ungraded(List<String> feedback) {
        return new Grade(Verdict.UNGRADED, 0, feedback, List.of());
    }

    /// What belongs to the answer, then the explanation of the question.
    static List<String> feedback(Question question, @Nullable String particular) {
        List<String> feedback = new ArrayList<>();
        addIfSaid(feedback, particular);
        addIfSaid(feedback, question.common().why());
        return feedback;
    }

    private static List<String> modelAnswer(ShortAnswer question) {
        return feedback(question, question.model());
    }

    private static void addIfSaid(List<String> feedback, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            feedback.add(text);
        }
    }

    private static void check(int index, int size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("No part " + index + " of " + size);
        }
    }

    private static void sameSize(Question question, int given, int wanted) {
        if (given != wanted) {
            throw new IllegalArgumentException(
                    question.id() + " has " + wanted + " parts, not " + given);
        }
    }
}

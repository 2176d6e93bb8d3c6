package dev.carrel.ui.reader.page;

import dev.carrel.course.QuestionId;
import dev.carrel.quiz.Answer;

/// A question as the learner left it.
public record PageQuestion(QuestionId question, Answer answer, Feedback feedback) {}

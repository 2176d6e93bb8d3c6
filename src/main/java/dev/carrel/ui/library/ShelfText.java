package dev.carrel.ui.library;

import dev.carrel.ui.control.Words;

/// Says in words how far a learner is.
final class ShelfText {
    private final Words words = new Words(ShelfText.class);

    String lessons(ShelfCourse.Progress progress) {
        return words.say("progress.lessons", progress.done(), progress.lessons());
    }

    /// Empty if nothing is known.
    String left(ShelfCourse.Progress progress) {
        if (progress.finished()) {
            return words.say("progress.finished");
        }
        int minutes = progress.minutesLeft();
        if (minutes == 0) {
            return "";
        }
        if (minutes < 60) {
            return words.say("progress.minutes", minutes);
        }
        int rounded = Math.round(minutes / 5f) * 5;
        return rounded % 60 == 0
                ? words.say("progress.hours", rounded / 60)
                : words.say("progress.hours.minutes", rounded / 60, rounded % 60);
    }

    String action(ShelfCourse.Progress progress) {
        if (progress.lastRead().isEmpty()) {
            return words.say("card.start");
        }
        return words.say(progress.finished() ? "card.again" : "card.continue");
    }

    String changed(int lessons) {
        return words.say("card.changed", lessons);
    }

    String asking(int notes) {
        return words.say("card.notes", notes);
    }

    String edition(ShelfCourse course) {
        return words.say("card.edition", course.installed().edition().label());
    }
}

package dev.carrel.ui.reader;

import dev.carrel.course.LessonId;
import dev.carrel.ui.reader.page.PageTarget;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// The places the learner came from, as in a browser: back and forward.
final class ReadingHistory {
    private static final int DEPTH = 100;

    /// A place in the course.
    record Place(LessonId lesson, PageTarget target) {}

    private final Deque<Place> behind = new ArrayDeque<>();
    private final Deque<Place> ahead = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();

    /// The learner leaves a place for another one: what lay ahead is forgotten.
    void leave(Place place) {
        ahead.clear();
        push(behind, place);
    }

    /// @param now where the learner is
    /// @return where to go; nothing if there is no way back
    Optional<Place> back(Place now) {
        return step(behind, ahead, now);
    }

    /// @param now where the learner is
    /// @return where to go; nothing if the learner has not gone back
    Optional<Place> forward(Place now) {
        return step(ahead, behind, now);
    }

    ReadOnlyBooleanProperty canGoBack() {
        return canGoBack.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canGoForward() {
        return canGoForward.getReadOnlyProperty();
    }

    private Optional<Place> step(Deque<Place> from, Deque<Place> to, Place now) {
        Place next = from.poll();
        if (next != null) {
            push(to, now);
        }
        tell();
        return Optional.ofNullable(next);
    }

    private void push(Deque<Place> places, Place place) {
        if (!place.equals(places.peek())) {
            places.push(place);
        }
        if (places.size() > DEPTH) {
            places.removeLast();
        }
        tell();
    }

    private void tell() {
        canGoBack.set(!behind.isEmpty());
        canGoForward.set(!ahead.isEmpty());
    }
}

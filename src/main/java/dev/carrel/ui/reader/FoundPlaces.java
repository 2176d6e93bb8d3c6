package dev.carrel.ui.reader;

import dev.carrel.search.SearchHit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Opens what a search found: a place in a lesson, a term, or a reading, which stands in the panel
/// beside its lesson.
final class FoundPlaces {
    private final ReaderViewModel model;
    private final Consumer<String> lookUp;
    private final Consumer<String> showReading;
    private @Nullable SearchHit reading; // whose lesson is on its way

    /// @param lookUp shows a term
    /// @param showReading shows a reading of the lesson on show, by its id
    FoundPlaces(ReaderViewModel model, Consumer<String> lookUp, Consumer<String> showReading) {
        this.model = model;
        this.lookUp = lookUp;
        this.showReading = showReading;
    }

    void open(SearchHit hit) {
        reading = null;
        OpenEdition edition = model.edition().get();
        if (edition == null) {
            return;
        }
        switch (hit.kind()) {
            case TERM -> lookUp.accept(hit.subject());
            case READING -> {
                reading = hit;
                go(edition, hit);
            }
            default -> go(edition, hit);
        }
    }

    private void go(OpenEdition edition, SearchHit hit) {
        model.searching().locate(edition, hit, spot -> model.open(spot.lesson(), spot.target()));
    }

    /// A lesson has come, and what lay over it has gone: only now a panel that lies over it stays.
    void arrived(ShownLesson lesson) {
        SearchHit wanted = reading;
        reading = null;
        if (wanted != null
                && wanted.lesson() != null
                && lesson.edition().course().current(wanted.lesson()).equals(lesson.id())) {
            showReading.accept(wanted.subject());
        }
    }
}

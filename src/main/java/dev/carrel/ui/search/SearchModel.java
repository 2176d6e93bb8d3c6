package dev.carrel.ui.search;

import dev.carrel.course.CourseId;
import dev.carrel.search.SearchHit;
import dev.carrel.search.SearchIndex;
import dev.carrel.ui.task.Background;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What is being searched for, what was found, which hit is picked. Lives on the JavaFX thread;
/// searches in the background, and only the answer to the newest question is shown.
public final class SearchModel {
    private static final int MOST = 40;

    private final SearchIndex index;
    private final Background background;
    private final @Nullable CourseId course;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<SearchHit> hits = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper picked = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyBooleanWrapper answered = new ReadOnlyBooleanWrapper();
    private int asked;

    /// @param course to search in; null for all of them
    public SearchModel(SearchIndex index, Background background, @Nullable CourseId course) {
        this.index = index;
        this.background = background;
        this.course = course;
        query.addListener((_, _, text) -> search(text));
    }

    /// What is typed; may be set.
    public StringProperty query() {
        return query;
    }

    /// Best first.
    public ObservableList<SearchHit> hits() {
        return hits;
    }

    /// Index of the hit that Enter opens; -1 if there is none.
    public ReadOnlyIntegerProperty picked() {
        return picked.getReadOnlyProperty();
    }

    /// Whether the hits belong to what is typed.
    public ReadOnlyBooleanProperty answered() {
        return answered.getReadOnlyProperty();
    }

    /// Picks another hit.
    ///
    /// @param step how far down; from the last on it goes to the first again
    public void move(int step) {
        if (!hits.isEmpty()) {
            picked.set(Math.floorMod(picked.get() + step, hits.size()));
        }
    }

    /// The hit that is picked.
    public @Nullable SearchHit pickedHit() {
        int at = picked.get();
        return at >= 0 && at < hits.size() ? hits.get(at) : null;
    }

    private void search(String text) {
        int mine = ++asked;
        answered.set(false);
        background
                .run(() ->
                        course == null
                                ? index.search(text, MOST)
                                : index.search(course, text, MOST))
                .then(found -> {
                    if (mine == asked) {
                        hits.setAll(found);
                        picked.set(found.isEmpty() ? -1 : 0);
                        answered.set(true);
                    }
                });
    }
}

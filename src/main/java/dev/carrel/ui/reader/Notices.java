package dev.carrel.ui.reader;

import dev.carrel.markdown.SourceException;
import dev.carrel.store.StoreException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The line at the foot of the lesson: the newest notice stands until it is dismissed or another
/// comes.
final class Notices {
    private final ReadOnlyObjectWrapper<@Nullable Notice> now = new ReadOnlyObjectWrapper<>();

    ReadOnlyObjectProperty<@Nullable Notice> now() {
        return now.getReadOnlyProperty();
    }

    void say(String text) {
        now.set(Notice.of(text));
    }

    void offer(String text, String label, Runnable run) {
        now.set(new Notice(text, new Notice.Action(label, run)));
    }

    void dismiss() {
        now.set(null);
    }

    /// Says what went wrong, in the words of whoever knows.
    ///
    /// @param what was to be done: a key of the reader's words
    void failed(String what, Throwable reason) {
        boolean forPeople = reason instanceof StoreException || reason instanceof SourceException;
        System.getLogger(Notices.class.getName())
                .log(System.Logger.Level.WARNING, "In the reader: " + what, reason);
        String text = ReaderWords.say(what);
        String why = reason.getMessage();
        say(forPeople && why != null ? text + " " + why : text);
    }
}

package dev.carrel.ui.reader;

import dev.carrel.ui.control.Buttons;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;

/// The quiet way to notes that need a look. Not there as long as none does.
final class NotesLink extends Hyperlink {
    /// @param commands told what was pressed
    NotesLink(AskingNotes asking, Consumer<Command> commands) {
        getStyleClass().addAll("small", "notes-link");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> commands.accept(Command.LOOK_AT_NOTES));
        managedProperty().bind(visibleProperty());
        asking.words()
                .subscribe(words -> {
                    setText(words);
                    setVisible(!words.isEmpty());
                    Buttons.describe(
                            this,
                            words.isEmpty() ? Command.LOOK_AT_NOTES.title() : words,
                            Command.LOOK_AT_NOTES.keys());
                });
    }
}

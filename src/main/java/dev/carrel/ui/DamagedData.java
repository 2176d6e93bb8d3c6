package dev.carrel.ui;

import dev.carrel.store.Backup;
import dev.carrel.store.OpeningResult;
import dev.carrel.store.StoreException;
import dev.carrel.ui.control.Buttons;
import dev.carrel.ui.control.SheetPane;
import dev.carrel.ui.control.StyledLabels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What happens when the learner's data cannot be opened as it is: nothing is decided for them.
final class DamagedData {
    private final Program program;
    private final OpeningResult.@Nullable Damaged damaged;

    DamagedData(Program program, OpeningResult.@Nullable Damaged damaged) {
        this.program = program;
        this.damaged = damaged;
    }

    /// Asks whether to go on with the newest backup or with nothing.
    void ask() {
        var what = damaged;
        if (what == null) {
            return;
        }
        var card = new SheetPane(program.say("damaged.title"), 520);
        card.with(StyledLabels.wrapped(program.say("damaged.text", what.setAside()), "muted"));
        Optional<Path> backup = what.backup();
        var empty = Buttons.plain(program.say("damaged.empty"), this::goOn);
        if (backup.isEmpty()) {
            card.with(StyledLabels.wrapped(program.say("damaged.none")));
            card.buttons(empty);
        } else {
            card.with(StyledLabels.wrapped(program.say("damaged.backup", made(backup.get()))));
            card.buttons(
                    empty,
                    Buttons.primary(
                            program.say("damaged.restore"),
                            () -> restore(backup.get(), what.file())));
        }
        program.frame().sheets().ask(card);
    }

    private void restore(Path backup, Path file) {
        program.background()
                .write(() -> {
                    Backup.restore(backup, file, program.around().clock());
                    return file;
                })
                .then(_ -> goOn())
                .orElse(reason -> {
                    program.frame().sheets().close();
                    tell(reason);
                });
    }

    private void goOn() {
        program.frame().sheets().close();
        program.openRooms();
    }

    /// Says why nothing can be opened. There is only one way out.
    void tell(Throwable reason) {
        System.getLogger(DamagedData.class.getName())
                .log(System.Logger.Level.ERROR, "The data cannot be opened", reason);
        boolean forPeople = reason instanceof IOException || reason instanceof StoreException;
        String said = forPeople ? reason.getMessage() : null;
        var card = new SheetPane(program.say("failed.title"), 520);
        card.with(StyledLabels.wrapped(said == null ? program.say("failed.text") : said, "muted"));
        card.buttons(Buttons.primary(program.say("failed.quit"), program::leave));
        program.frame().sheets().ask(card);
    }

    private String made(Path backup) {
        try {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                    .format(
                            Files.getLastModifiedTime(backup)
                                    .toInstant()
                                    .atZone(program.around().clock().getZone()));
        } catch (IOException e) {
            return String.valueOf(backup.getFileName());
        }
    }
}

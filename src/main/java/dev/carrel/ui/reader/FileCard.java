package dev.carrel.ui.reader;

import dev.carrel.ui.control.Buttons;
import dev.carrel.ui.control.SheetPane;
import dev.carrel.ui.control.StyledLabels;
import java.util.Locale;
import javafx.scene.Node;
import javafx.stage.FileChooser;

/// Asks what to do with a file of the course.
final class FileCard {
    private static final double WIDTH = 480;
    private static final int KILO = 1000;

    private FileCard() {}

    /// @param owner the window that choosing a place belongs to
    static SheetPane card(FileOffers.Offer offer, FileOffers files, Node owner) {
        var card = new SheetPane(ReaderWords.say("file.title"), WIDTH);
        card.with(
                StyledLabels.wrapped(
                        ReaderWords.say("file.size", offer.name(), size(offer.size())), "strong"),
                StyledLabels.wrapped(
                        ReaderWords.say(offer.opens() ? "file.copy" : "file.only"), "muted"));
        var cancel = Buttons.plain(ReaderWords.say("cancel"), files::dismiss);
        Runnable save = () -> save(offer, files, owner);
        String label = ReaderWords.say("file.save");
        if (offer.opens()) {
            return card.buttons(
                    cancel,
                    Buttons.plain(label, save),
                    Buttons.primary(ReaderWords.say("file.open"), () -> files.open(offer)));
        }
        return card.buttons(cancel, Buttons.primary(label, save));
    }

    private static void save(FileOffers.Offer offer, FileOffers files, Node owner) {
        var chooser = new FileChooser();
        chooser.setTitle(ReaderWords.say("file.title"));
        chooser.setInitialFileName(offer.name());
        var chosen = chooser.showSaveDialog(owner.getScene().getWindow());
        if (chosen != null) {
            files.save(offer, chosen.toPath());
        }
    }

    /// As people read it, such as `1.2 MB`.
    static String size(long bytes) {
        if (bytes < KILO) {
            return ReaderWords.say("file.bytes", bytes);
        }
        long kilobytes = Math.round(bytes / (double) KILO);
        if (kilobytes < KILO) {
            return ReaderWords.say("file.kilobytes", kilobytes);
        }
        return ReaderWords.say(
                "file.megabytes",
                String.format(Locale.getDefault(), "%.1f", bytes / (double) (KILO * KILO)));
    }
}

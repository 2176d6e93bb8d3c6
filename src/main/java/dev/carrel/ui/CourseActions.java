package dev.carrel.ui;

import dev.carrel.course.CourseId;
import dev.carrel.library.Consent;
import dev.carrel.library.Installation;
import dev.carrel.ui.control.Buttons;
import dev.carrel.ui.control.SheetPane;
import dev.carrel.ui.control.StyledLabels;
import dev.carrel.ui.library.LibraryCalls;
import dev.carrel.ui.library.ShelfCourse;
import dev.carrel.ui.reader.cover.WebKit;
import dev.carrel.ui.settings.SettingsView;
import dev.carrel.ui.updates.AdditionView;
import dev.carrel.ui.updates.AdditionViewModel;
import dev.carrel.ui.updates.AddressView;
import dev.carrel.ui.updates.OutcomeText;
import dev.carrel.ui.updates.WhatsNewView;
import dev.carrel.ui.updates.WhatsNewViewModel;
import java.io.File;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.stage.FileChooser;

/// What the shelf asks for, done.
final class CourseActions implements LibraryCalls {
    private final Program program;

    CourseActions(Program program) {
        this.program = program;
    }

    @Override
    public void open(CourseId course) {
        program.screens().openCourse(course);
    }

    /// Adds a course, and tells how that goes.
    ///
    /// @param source a file, a folder or a web address
    /// @param then told when the card is gone
    static void add(Program program, String source, Runnable then) {
        var sheets = program.frame().sheets();
        var model =
                new AdditionViewModel(
                        program.background(),
                        program.rooms().updates()::install,
                        program.around().clock(),
                        source,
                        program::shelfChanged);
        var view =
                new AdditionView(
                        model,
                        sheets::close,
                        program.screens()::openCourse,
                        program.screens()::lookAtNotes);
        sheets.show(
                view.node(),
                () -> {
                    model.stop();
                    then.run();
                });
        model.start(new Consent.Ask());
    }

    @Override
    public void addFile() {
        var chooser = new FileChooser();
        chooser.setTitle(program.say("choose.title"));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(
                                program.say("choose.packs"), "*.coursepack"),
                        new FileChooser.ExtensionFilter(program.say("choose.all"), "*"));
        List<File> chosen = chooser.showOpenMultipleDialog(program.frame().stage());
        if (chosen != null) {
            program.openMore(chosen.stream().map(File::getPath).toList());
        }
    }

    @Override
    public void addAddress() {
        var sheets = program.frame().sheets();
        sheets.show(
                new AddressView(sheets::close, address -> program.openMore(List.of(address)))
                        .node(),
                () -> {});
    }

    @Override
    public void addBundled() {
        program.background()
                .run(() ->
                        new BundledCourse(program.around().folders())
                                .install(program.rooms().updates()))
                .then(_ -> program.shelfChanged())
                .orElse(_ -> tell(program.say("bundled.failed"), ""));
    }

    @Override
    public void checkAll() {
        var courses = program.library().courses().stream().map(ShelfCourse::id).toList();
        program.background()
                .run(() -> program.rooms().listening(courses))
                .then(program.editions()::checkAll);
    }

    @Override
    public void check(CourseId course) {
        program.editions()
                .ask(
                        course,
                        (title, text) -> {
                            if (program.editions().offers().containsKey(course)) {
                                whatIsNew(course);
                            } else {
                                tell(title, text);
                            }
                        });
    }

    @Override
    public void whatIsNew(CourseId course) {
        program.library()
                .course(course)
                .ifPresent(one -> {
                    var sheets = program.frame().sheets();
                    var model =
                            new WhatsNewViewModel(
                                    program.background(),
                                    new News(program.rooms()),
                                    one.installed(),
                                    program.around().clock(),
                                    () -> {
                                        program.editions().forget(course);
                                        program.shelfChanged();
                                    },
                                    listen -> {
                                        if (!listen) {
                                            program.editions().forget(course);
                                        }
                                    });
                    var view = new WhatsNewView(model, sheets::close, this::lookAtNotes);
                    sheets.show(view.node(), model::stop);
                    model.look();
                });
    }

    @Override
    public void lookAtNotes(CourseId course) {
        program.screens().lookAtNotes(course);
    }

    @Override
    public void goBack(ShelfCourse course) {
        String edition = course.installed().previous().map(one -> one.label()).orElse("");
        confirm(
                program.say("back.title", course.installed().title(), edition),
                program.say("back.text"),
                program.say("back.yes"),
                () ->
                        program.background()
                                .run(() -> program.rooms().updates().rollback(course.id()))
                                .then(installation -> {
                                    var outcome =
                                            new OutcomeText(program.around().clock())
                                                    .of(installation);
                                    if (installation instanceof Installation.Installed) {
                                        program.shelfChanged();
                                    }
                                    tell(outcome.title(), outcome.text());
                                }));
    }

    @Override
    public void publisher(ShelfCourse course) {
        var installed = course.installed();
        var grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(8);
        fact(grid, "publisher.name", installed.publisher().name());
        fact(grid, "publisher.fingerprint", installed.publisher().fingerprint());
        fact(grid, "publisher.edition", installed.edition().label());
        fact(
                grid,
                "publisher.released",
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .format(installed.edition().released()));
        String license = installed.active().license();
        if (license != null) {
            fact(grid, "publisher.license", license);
        }
        var updates = installed.active().updates();
        fact(
                grid,
                "publisher.source",
                updates == null ? program.say("publisher.nowhere") : updates.toString());
        var card = new SheetPane(program.say("publisher.title", installed.title()), 560);
        card.with(grid, StyledLabels.wrapped(program.say("publisher.text"), "subtle", "small"));
        card.buttons(Buttons.primary(program.say("close"), program.frame().sheets()::close));
        program.frame().sheets().show(card, () -> {});
    }

    // A field that cannot be changed, so that what it says can be copied.
    private void fact(GridPane grid, String key, String value) {
        var label = StyledLabels.plain(program.say(key), "muted");
        label.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        var field = new TextField(value);
        field.setEditable(false);
        field.getStyleClass().add("fact");
        field.setPrefColumnCount(34);
        label.setLabelFor(field);
        grid.addRow(grid.getRowCount(), label, field);
    }

    @Override
    public void remove(ShelfCourse course) {
        confirm(
                program.say("remove.title", course.installed().title()),
                program.say("remove.text"),
                program.say("remove.yes"),
                () ->
                        program.background()
                                .run(() -> program.rooms().library().remove(course.id()))
                                .then(removed -> {
                                    program.shelfChanged();
                                    if (!removed) {
                                        tell(program.say("remove.busy"), "");
                                    }
                                })
                                .orElse(_ -> tell(program.say("remove.busy"), "")));
    }

    @Override
    public void notebook(CourseId course) {
        program.screens().openNotebook(course);
    }

    @Override
    public void notebook() {
        program.screens().openNotebook(null);
    }

    @Override
    public void settings() {
        var sheets = program.frame().sheets();
        sheets.show(new SettingsView(program.preferences(), sheets::close).node(), () -> {});
    }

    @Override
    public void keys() {
        var sheets = program.frame().sheets();
        sheets.show(new KeysView(sheets::close).node(), () -> {});
    }

    @Override
    public void about() {
        var sheets = program.frame().sheets();
        sheets.show(
                new AboutView(
                                program.around().version(),
                                WebKit.version(),
                                program.around().folders().home(),
                                program.around().log(),
                                sheets::close)
                        .node(),
                () -> {});
    }

    @Override
    public void quit() {
        program.leave();
    }

    private void confirm(String title, String text, String yes, Runnable action) {
        var sheets = program.frame().sheets();
        var card = new SheetPane(title, 480);
        card.with(StyledLabels.wrapped(text, "muted"));
        card.buttons(
                Buttons.plain(program.say("cancel"), sheets::close),
                Buttons.primary(
                        yes,
                        () -> {
                            sheets.close();
                            action.run();
                        }));
        sheets.show(card, () -> {});
    }

    private void tell(String title, String text) {
        var sheets = program.frame().sheets();
        var card = new SheetPane(title, 480);
        if (!text.isEmpty()) {
            card.with(StyledLabels.wrapped(text, "muted"));
        }
        card.buttons(Buttons.primary(program.say("close"), sheets::close));
        sheets.show(card, () -> {});
    }
}

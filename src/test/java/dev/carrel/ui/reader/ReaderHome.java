package dev.carrel.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.CourseId;
import dev.carrel.library.Consent;
import dev.carrel.library.Library;
import dev.carrel.records.LearnerRecords;
import dev.carrel.search.SearchIndex;
import dev.carrel.settings.TextStyle;
import dev.carrel.settings.ThemeChoice;
import dev.carrel.settings.WindowState;
import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.task.Background;
import dev.carrel.ui.theme.Appearance;
import dev.carrel.update.Arrival;
import dev.carrel.update.Updates;
import dev.carrel.work.Watcher;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// One start of the program on a learner's home, with real files: closed and made anew on the same
/// folder, it is a restart.
final class ReaderHome implements ReaderCalls {
    static final CourseId COURSE = new CourseId("thresholds");

    final Path folder;
    final List<URI> browsed = new CopyOnWriteArrayList<>();
    final List<Path> filesOpened = new CopyOnWriteArrayList<>();
    final ObjectProperty<WindowState> windowState = new SimpleObjectProperty<>(WindowState.DEFAULT);
    final Library library;
    final LearnerRecords records;
    final Appearance appearance;
    final ReaderRooms rooms;
    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private final SearchIndex index;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Updates updates;

    ReaderHome(Path folder) throws Exception {
        this.folder = folder;
        library = Library.open(folder.resolve("home"));
        records = LearnerRecords.open(folder.resolve("home/learner"), Clock.systemUTC());
        index = SearchIndex.open(folder.resolve("home/cache/search.db"));
        appearance =
                HeadlessFx.call(() ->
                        new Appearance(
                                ThemeChoice.LIGHT,
                                TextStyle.DEFAULT.withCalm(true),
                                new SimpleObjectProperty<>(false)));
        updates = new Updates(library, records, client, io, Clock.systemUTC());
        rooms =
                new ReaderRooms(
                        library,
                        records,
                        index,
                        new Background(io, writer),
                        appearance,
                        windowState,
                        updates);
    }

    /// Exports an edition and installs it as the program does.
    void install(int number, Map<String, String> files) throws Exception {
        install(MadeCourse.pack(folder, number, files));
    }

    void install(Path pack) {
        Arrival arrival =
                updates.install(pack.toString(), new Consent.OnFirstUse(), Watcher.nobody());
        assertThat(arrival).isInstanceOf(Arrival.Arrived.class);
    }

    @Override
    public void goHome() {}

    @Override
    public void openNotebook() {}

    @Override
    public void lookAtNotes() {}

    @Override
    public boolean cameFromNotes() {
        return false;
    }

    @Override
    public void browse(URI address) {
        browsed.add(address);
    }

    @Override
    public void openFile(Path file) {
        filesOpened.add(file);
    }

    /// Lets everything that was begun be finished, then lets go of the files.
    void close() throws Exception {
        HeadlessFx.run(() -> {});
        for (ExecutorService executor : List.of(writer, io)) {
            executor.shutdown();
            assertThat(executor.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
        index.close();
        records.close();
        client.close();
    }
}

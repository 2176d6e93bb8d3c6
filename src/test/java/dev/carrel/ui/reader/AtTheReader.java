package dev.carrel.ui.reader;

import dev.carrel.annotation.Annotation;
import dev.carrel.course.LessonId;
import dev.carrel.store.StoreException;
import dev.carrel.ui.HeadlessFx;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/// A test in the reader's window, over a home of its own.
abstract class AtTheReader {
    @TempDir Path folder;
    ReaderHome home;
    ReaderWindow window;

    /// Installs a course as edition 1 and opens it.
    final void start(Map<String, String> files, int width, int height) throws Exception {
        home = new ReaderHome(folder);
        home.install(1, files);
        window = new ReaderWindow(home, width, height);
    }

    @AfterEach
    final void leave() throws Exception {
        window.close();
        home.close();
    }

    /// Opens a lesson.
    ///
    /// @param words of it, that must be seen
    final void go(String lesson, String words) {
        HeadlessFx.run(() -> window.screen.open(new LessonId(lesson)));
        window.awaitLesson(words);
    }

    final List<Annotation> kept() throws StoreException {
        return home.records.annotations().list(ReaderHome.COURSE);
    }
}

package dev.carrel.update;

import dev.carrel.course.CourseId;
import dev.carrel.library.InstalledCourse;
import dev.carrel.library.Library;
import dev.carrel.update.fetch.FolderOrigin;
import dev.carrel.update.fetch.HttpOrigin;
import dev.carrel.update.fetch.Origin;
import dev.carrel.update.fetch.Timeouts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the editions of a course come from: the published folder it was installed from, then the
/// address its author names in it.
record Sources(Library library, HttpClient client, Timeouts patience) {
    private static final String REMARK = "source";

    Origin web(URI folder) {
        return new HttpOrigin(client, folder, patience);
    }

    /// The sources of an installed course, the learner's own choice first.
    List<Origin> of(InstalledCourse course) throws IOException {
        Map<String, Origin> origins = new LinkedHashMap<>();
        Optional<String> chosen = library.remark(course.id(), REMARK).map(String::strip);
        if (chosen.isPresent() && !chosen.get().isEmpty()) {
            Origin origin = origin(chosen.get());
            origins.put(key(origin.address()), origin);
        }
        URI updates = course.active().updates();
        if (updates != null && HttpOrigin.isWeb(updates)) {
            origins.putIfAbsent(key(updates.toString()), web(updates));
        }
        return List.copyOf(origins.values());
    }

    /// Remembers where a course was installed from.
    void remember(CourseId course, Origin origin) throws IOException {
        if (!library.remark(course, REMARK)
                .map(String::strip)
                .equals(Optional.of(origin.address()))) {
            library.remark(course, REMARK, origin.address() + "\n");
        }
    }

    private Origin origin(String address) {
        return address.matches("(?i)https?://.*")
                ? web(URI.create(address))
                : new FolderOrigin(Path.of(address));
    }

    private static String key(String address) {
        return address.endsWith("/") ? address : address + "/";
    }
}

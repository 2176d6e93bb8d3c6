package dev.carrel.update.fetch;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Where a course is to come from, as a person typed, dropped or clicked it.
public sealed interface Address {
    /// A web address: a published folder or a pack.
    record Web(URI address) implements Address {
        /// Whether its name alone says that it is a pack.
        public boolean isPack() {
            String path = address.getPath();
            return path != null && path.toLowerCase(Locale.ROOT).endsWith(".coursepack");
        }
    }

    /// A pack on this computer.
    record Pack(Path file) implements Address {}

    /// A published folder on this computer or a stick.
    record Folder(Path folder) implements Address {}

    /// @return nothing if there is no such thing
    static Optional<Address> of(String text) {
        String typed = text.strip();
        try {
            if (typed.matches("(?i)https?://.*")) {
                URI address = URI.create(typed);
                return HttpOrigin.isWeb(address)
                        ? Optional.of(new Web(withoutFragment(address)))
                        : Optional.empty();
            }
            Path path = typed.matches("(?i)file:.*") ? Path.of(URI.create(typed)) : Path.of(typed);
            if (Files.isDirectory(path)) {
                return Optional.of(new Folder(path));
            }
            return Files.isRegularFile(path) ? Optional.of(new Pack(path)) : Optional.empty();
        } catch (IllegalArgumentException | java.nio.file.FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    private static URI withoutFragment(URI address) {
        String text = address.toString();
        int hash = text.indexOf('#');
        return hash < 0 ? address : URI.create(text.substring(0, hash));
    }
}

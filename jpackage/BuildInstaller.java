import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Makes the app image and the installer of the machine it runs on from `target/carrel/lib`.
///
/// Every step but the last is the same everywhere: JavaFX's jars become jmods (so that their native
/// libraries lie in the image instead of being unpacked into the home folder at each version),
/// jlink makes a runtime of the JDK and JavaFX alone (flexmark is no module, so the application
/// itself cannot be linked), jpackage adds the application, and a walk through its screens trains
/// the ahead-of-time cache (JEP 514). The application lies on the class path, since a cache of a
/// module path is refused wherever else the application is installed. What differs by system stands
/// in `linux.options`, `macos.options` and `windows.options`.
///
/// Run by `mvn -Pinstaller package`: `java BuildInstaller.java RECIPES LIB OUT VERSION`.
public final class BuildInstaller {
    /// What no module descriptor asks for and is needed all the same: flexmark has no descriptor,
    /// SQLite loads row sets by name, the rest are services.
    private static final List<String> UNASKED =
            List.of(
                    "java.sql.rowset",
                    "java.naming",
                    "jdk.unsupported",
                    "jdk.crypto.ec",
                    "jdk.localedata",
                    "jdk.net");

    /// The age of every file that the cache of loaded classes remembers. jpackage gives its copies
    /// the time of day, so what installs them has to set it again: `debian/postinst` does.
    private static final FileTime AGE = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    private final Path recipes;
    private final Path lib;
    private final Path out;
    private final String version;
    private final String system = system(System.getProperty("os.name"));

    private BuildInstaller(Path recipes, Path lib, Path out, String version) {
        this.recipes = recipes;
        this.lib = lib;
        this.out = out;
        this.version = version;
    }

    public static void main(String[] args) throws IOException {
        new BuildInstaller(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), args[3]).run();
    }

    private void run() throws IOException {
        delete(out);
        Files.createDirectories(out);
        Path jmods = repackJavaFx();
        Path input = applicationModules();
        Path runtime = linkRuntime(jmods, input);
        Path image = appImage(runtime, input);
        speedUp(image);
        installer(image);
    }

    /// One jmod for each JavaFX module, native libraries in its `lib` section.
    private Path repackJavaFx() throws IOException {
        Path jmods = Files.createDirectories(out.resolve("jmods"));
        Pattern name =
                Pattern.compile(
                        "(?:javafx-(\\w+)|jdk-(jsobject))-[\\d.]+(?:-(?:linux|mac|win)[\\w-]*)?\\.jar");
        for (Path jar : list(lib)) {
            var matcher = name.matcher(jar.getFileName().toString());
            if (!matcher.matches() || !hasModuleInfo(jar)) {
                continue;
            }
            String module =
                    matcher.group(1) == null ? "jdk.jsobject" : "javafx." + matcher.group(1);
            if (module.equals("jdk.jsobject")) {
                continue; // the JDK links its own
            }
            Path classes =
                    Files.createDirectories(
                            out.resolve("unpacked").resolve(module).resolve("classes"));
            Path natives = Files.createDirectories(classes.resolveSibling("natives"));
            unpack(jar, classes, natives);
            tool(
                    "jmod",
                    "create",
                    "--class-path",
                    classes.toString(),
                    "--libs",
                    natives.toString(),
                    jmods.resolve(module + ".jmod").toString());
        }
        return jmods;
    }

    private Path linkRuntime(Path jmods, Path input) throws IOException {
        Path runtime = out.resolve("runtime");
        tool(
                "jlink",
                "--module-path",
                jmods.toString(),
                "--add-modules",
                modules(input),
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--include-locales=en,de,fr,es,pt",
                "--compress=zip-9",
                "--output",
                runtime.toString());
        return runtime;
    }

    /// The modules of the JDK and JavaFX that the application and its libraries ask for.
    private static String modules(Path input) {
        Set<ModuleReference> own = ModuleFinder.of(input).findAll();
        Set<String> names = new TreeSet<>(UNASKED);
        own.stream()
                .flatMap(module -> module.descriptor().requires().stream())
                .filter(required ->
                        !required.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                .map(ModuleDescriptor.Requires::name)
                .forEach(names::add);
        own.forEach(module -> names.remove(module.descriptor().name()));
        return String.join(",", names);
    }

    /// Everything of `lib` that is not in the runtime already, without what this system never
    /// loads.
    private Path applicationModules() throws IOException {
        Path input = Files.createDirectories(out.resolve("modules"));
        for (Path jar : list(lib)) {
            String file = jar.getFileName().toString();
            if (file.endsWith(".jar")
                    && !file.startsWith("javafx-")
                    && !file.startsWith("jdk-jsobject")) {
                copyNeeded(jar, input.resolve(file));
                unpackSqlite(jar, input);
            }
        }
        return input;
    }

    /// SQLite's own library, which would else be unpacked into the temporary folder and compared
    /// byte by byte at every start; `common.options` says where it lies.
    private void unpackSqlite(Path jar, Path input) throws IOException {
        String folder = "org/sqlite/native/" + sqliteFolder() + "/";
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (var entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
                if (entry.getName().startsWith(folder)) {
                    String name = entry.getName().substring(folder.length());
                    Files.copy(zip.getInputStream(entry), input.resolve(name));
                }
            }
        }
    }

    private static void copyNeeded(Path jar, Path copy) throws IOException {
        try (ZipFile from = new ZipFile(jar.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (var entry : from.stream().filter(each -> isNeeded(each.getName())).toList()) {
                ZipEntry kept = new ZipEntry(entry.getName());
                kept.setTimeLocal(entry.getTimeLocal());
                to.putNextEntry(kept);
                from.getInputStream(entry).transferTo(to);
                to.closeEntry();
            }
        }
    }

    /// Leaves out SQLite's libraries, of which this system's lies beside the jars, and of script
    /// libraries all but what a page loads.
    private static boolean isNeeded(String entry) {
        if (entry.startsWith("org/sqlite/native/")) {
            return false;
        }
        if (entry.startsWith("META-INF/resources/webjars/") && !entry.endsWith("/")) {
            return entry.matches(
                    "(?i).*(\\.min\\.(js|css)|mermaid\\.esm\\.min.*\\.mjs|\\.(woff2?|ttf)|/(license|copying)[^/]*)");
        }
        return true;
    }

    private String sqliteFolder() {
        String name =
                switch (system) {
                    case "windows" -> "Windows";
                    case "macos" -> "Mac";
                    default -> "Linux";
                };
        String processor = System.getProperty("os.arch");
        return name + "/" + (processor.equals("amd64") ? "x86_64" : processor);
    }

    private Path appImage(Path runtime, Path modules) throws IOException {
        List<String> args =
                new ArrayList<>(
                        List.of(
                                "--type",
                                "app-image",
                                "--name",
                                "Carrel",
                                "--app-version",
                                version,
                                "--dest",
                                out.resolve("image").toString(),
                                "--runtime-image",
                                runtime.toString(),
                                "--input",
                                modules.toString(),
                                "--main-jar",
                                "carrel-" + version + ".jar",
                                "--main-class",
                                "dev.carrel.Main"));
        args.addAll(options("common"));
        args.addAll(options(system + "-image"));
        tool("jpackage", args.toArray(String[]::new));
        try (Stream<Path> made = Files.list(out.resolve("image"))) {
            return made.findFirst().orElseThrow();
        }
    }

    /// Leaves a cache of loaded and linked classes beside the application: it halves the time to
    /// the first lesson. Made by the launcher itself, since class path and options must be its own.
    private void speedUp(Path image) throws IOException {
        Path launcher = find(image, "Carrel(\\.exe)?");
        Path options = find(image, "Carrel\\.cfg");
        Files.setLastModifiedTime(find(image, "modules"), AGE);
        for (Path jar : list(options.resolveSibling("."))) {
            if (jar.toString().endsWith(".jar")) {
                Files.setLastModifiedTime(jar, AGE);
            }
        }
        String kept = Files.readString(options);
        Files.writeString(options, kept.replace("-XX:AOTCache=", "-XX:AOTCacheOutput="));
        Path pictures = out.resolve("tour");
        int exit = start(launcher.toString(), "tour", "--out", pictures.toString());
        Files.writeString(options, kept);
        if (exit != 0) {
            throw new IOException("The new image does not start: exit code " + exit);
        }
        find(image, "carrel\\.aot");
    }

    private static Path find(Path image, String name) throws IOException {
        try (Stream<Path> tree = Files.walk(image)) {
            return tree.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches(name))
                    .min(Comparator.comparing(Path::getNameCount))
                    .orElseThrow(() -> new IOException("The new image has no " + name));
        }
    }

    private void installer(Path image) throws IOException {
        List<String> args =
                new ArrayList<>(
                        List.of(
                                "--app-image",
                                image.toString(),
                                "--name",
                                "Carrel",
                                "--app-version",
                                version,
                                "--dest",
                                out.toString()));
        args.addAll(options("installer"));
        args.addAll(options(system));
        tool("jpackage", args.toArray(String[]::new));
    }

    /// The words of a recipe, one option or value a line; `RECIPES` stands for this folder.
    private List<String> options(String name) throws IOException {
        Path file = recipes.resolve(name + ".options");
        if (!Files.exists(file)) {
            return List.of();
        }
        return Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.replace("RECIPES", recipes.toAbsolutePath().toString()))
                .toList();
    }

    private static void unpack(Path jar, Path classes, Path natives) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (var entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
                boolean isNative = entry.getName().matches("[^/]+\\.(so|dll|dylib)");
                Path target = (isNative ? natives : classes).resolve(entry.getName()).normalize();
                Files.createDirectories(target.getParent());
                Files.copy(zip.getInputStream(entry), target);
            }
        }
    }

    private static boolean hasModuleInfo(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.getEntry("module-info.class") != null;
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void tool(String name, String... args) throws IOException {
        ToolProvider tool =
                ToolProvider.findFirst(name)
                        .orElseThrow(() ->
                                new IOException(
                                        "This JDK has no " + name + "; take a full JDK 25"));
        int exit = tool.run(System.out, System.err, args);
        if (exit != 0) {
            throw new IOException(name + " failed with exit code " + exit);
        }
    }

    private static int start(String... command) throws IOException {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String system(String osName) {
        String lower = osName.toLowerCase(Locale.ROOT);
        return lower.contains("win") ? "windows" : lower.contains("mac") ? "macos" : "linux";
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            tree.sorted(Comparator.reverseOrder())
                    .forEach(path -> {
                        try {
                            Files.delete(path);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
    }
}

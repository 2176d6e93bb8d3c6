package dev.carrel.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.cli.Carrel;
import dev.carrel.course.CourseId;
import dev.carrel.settings.Folders;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One person at a command line, with a home of their own.
public final class Session {
    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    public final Path home;
    public final List<String> shown = new ArrayList<>();
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();
    private Map<String, String> environment;
    public boolean terminal;
    public boolean display;
    public String answers = "";

    public Session(Path folder) {
        home = folder.resolve("home");
        Path author = folder.resolve("author");
        environment = Map.of("CARREL_HOME", home.toString(), "CARREL_AUTHOR", author.toString());
    }

    /// Somebody who says nowhere which home to use.
    public static Session withoutHome(Path folder) {
        var session = new Session(folder);
        session.environment = Map.of();
        return session;
    }

    /// The commands there are.
    public CommandSpec spec() {
        return carrel().spec();
    }

    public int run(Object... arguments) {
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        return carrel().run(words);
    }

    private Carrel carrel() {
        out = new StringWriter();
        err = new StringWriter();
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        CommandContext context =
                new CommandContext(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        new BufferedReader(new StringReader(answers)),
                        terminal,
                        environment,
                        clock,
                        display,
                        Painted::new,
                        Executors::newVirtualThreadPerTaskExecutor);
        return new Carrel(context);
    }

    /// Runs a command that must succeed.
    ///
    /// @return what it printed
    public String fine(Object... arguments) {
        int code = run(arguments);
        assertThat(code).as("%s%n%s", List.of(arguments), err).isZero();
        return out();
    }

    public JsonNode json(Object... arguments) {
        return tree(fine(arguments));
    }

    public static JsonNode tree(String printed) {
        return JsonMapper.builder().build().readTree(printed);
    }

    public String out() {
        return out.toString();
    }

    public String err() {
        return err.toString();
    }

    /// Notes what would be shown.
    private final class Painted implements WindowAccess {
        @Override
        public int open(Folders folders, List<String> open) {
            shown.add("open " + folders.home() + " " + open);
            return 0;
        }

        @Override
        public List<Path> tour(Folders folders, List<CourseId> courses, Path out) {
            shown.add("tour " + folders.home() + " " + courses + " " + out);
            return List.of(out.resolve("01.png"));
        }

        @Override
        public void picture(LessonPicture lesson, Path out) throws IOException {
            shown.add("picture " + lesson.document().title() + " " + lesson.theme() + " " + out);
        }
    }
}

package dev.carrel.cli.learn;

import dev.carrel.cli.terminal.Bar;
import dev.carrel.cli.terminal.CommandContext;
import dev.carrel.cli.terminal.CourseWording;
import dev.carrel.library.Consent;
import dev.carrel.library.Installation;
import dev.carrel.pack.trust.Fingerprint;
import dev.carrel.update.Arrival;
import dev.carrel.work.Cancel;
import dev.carrel.work.Watcher;
import java.io.IOException;
import java.util.Optional;

/// Brings a course in. A publisher met for the first time is asked about at a terminal, and trusted
/// without asking where there is none.
///
/// @param expected the only publisher that will do; empty for any
record Installing(CommandContext context, Optional<Fingerprint> expected) {

    /// @param from a pack, a published folder, or the web address of either
    Arrival install(OpenHome desk, String from) throws IOException {
        Arrival arrival = install(desk, from, consent());
        if (arrival instanceof Arrival.Settled(Installation.NeedsTrust(var title, var publisher))
                && context.terminal()) {
            context.err()
                    .printf(
                            "“%s” is signed by %s%nFingerprint: %s%n",
                            CourseWording.line(title),
                            CourseWording.publisher(publisher.name()),
                            publisher.fingerprint());
            if (context.yes("Trust this publisher for this course?")) {
                return install(desk, from, new Consent.Fingerprint(publisher.fingerprint()));
            }
        }
        return arrival;
    }

    private Consent consent() {
        return expected.<Consent>map(only -> new Consent.Fingerprint(only.toString()))
                .orElseGet(() -> context.terminal() ? new Consent.Ask() : new Consent.OnFirstUse());
    }

    private Arrival install(OpenHome desk, String from, Consent consent) {
        try (Bar bar = new Bar(context.terminal(), "Installing")) {
            return desk.updates().install(from, consent, new Watcher(bar, new Cancel()));
        }
    }
}

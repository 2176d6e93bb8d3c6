package dev.carrel.cli;

import dev.carrel.library.Consent;
import dev.carrel.library.Installation;
import dev.carrel.pack.Fingerprint;
import dev.carrel.update.Arrival;
import dev.carrel.update.Cancel;
import java.io.IOException;
import java.util.Optional;

/// Brings a course in. A publisher met for the first time is asked about at a terminal, and trusted
/// without asking where there is none.
///
/// @param expected the only publisher that will do; empty for any
record Installing(Surroundings surroundings, Optional<Fingerprint> expected) {

    /// @param from a pack, a publish folder, or the web address of either
    Arrival install(Desk desk, String from) throws IOException {
        Arrival arrival = install(desk, from, consent());
        if (arrival instanceof Arrival.Settled(Installation.NeedsTrust(var title, var publisher))
                && surroundings.terminal()) {
            surroundings
                    .err()
                    .printf(
                            "“%s” is signed by %s%nFingerprint: %s%n",
                            Wording.line(title),
                            Wording.publisher(publisher.name()),
                            publisher.fingerprint());
            if (surroundings.yes("Trust this publisher for this course?")) {
                return install(desk, from, new Consent.Fingerprint(publisher.fingerprint()));
            }
        }
        return arrival;
    }

    private Consent consent() {
        return expected.<Consent>map(only -> new Consent.Fingerprint(only.toString()))
                .orElseGet(() ->
                        surroundings.terminal() ? new Consent.Ask() : new Consent.OnFirstUse());
    }

    private Arrival install(Desk desk, String from, Consent consent) {
        try (Bar bar = new Bar(surroundings.terminal(), "Installing")) {
            return desk.updates().install(from, consent, new Arriving(bar), new Cancel());
        }
    }
}

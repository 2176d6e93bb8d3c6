package dev.carrel.ui.updates;

import dev.carrel.library.Installation;
import dev.carrel.ui.control.Words;
import dev.carrel.update.Arrival;
import dev.carrel.update.EditionChange;
import dev.carrel.update.UpdateCheck;
import dev.carrel.update.notes.CarriedOver;
import dev.carrel.work.Progress;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Says the answers of the update room in the learner's words.
final class UpdateText {
    private final Words words = new Words(UpdateText.class);
    private final Clock clock;

    /// @param clock tells what today is
    UpdateText(Clock clock) {
        this.clock = clock;
    }

    /// What came of something, to be shown when it is over.
    ///
    /// @param good whether it went as wished
    record Outcome(boolean good, String title, String text) {}

    String say(String key, Object... blanks) {
        return words.say(key, blanks);
    }

    String plain(String key) {
        return words.say(key);
    }

    Outcome arrival(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Arrived arrived -> arrived(arrived);
            case Arrival.Settled(Installation installation) -> settled(installation);
            case Arrival.NotPublished() ->
                    bad(plain("unpublished.title"), plain("unpublished.text"));
            case Arrival.Offline(var since, var reason) -> offline(since, reason);
            case Arrival.Stopped() -> bad(plain("stopped.title"), plain("stopped.text"));
        };
    }

    private Outcome arrived(Arrival.Arrived arrived) {
        var course = arrived.course();
        String edition = course.edition().label();
        if (arrived.change().isEmpty()) {
            return new Outcome(
                    true,
                    say("arrived.title", course.title()),
                    say("arrived.text", edition, course.active().lessons().size()));
        }
        List<String> said = new ArrayList<>();
        said.add(changed(arrived.change().get()));
        if (!arrived.notes().notes().isEmpty()) {
            said.add(became(arrived.notes().counts()));
        }
        return new Outcome(
                true, say("updated.title", course.title(), edition), String.join("\n", said));
    }

    Outcome settled(Installation installation) {
        return switch (installation) {
            case Installation.Installed(var course, _, _) ->
                    new Outcome(
                            true,
                            say("back.title", course.title(), course.edition().label()),
                            plain("back.text"));
            case Installation.AlreadyInstalled(var course) ->
                    new Outcome(
                            true,
                            plain("already.title"),
                            say("already.text", course.title(), course.edition().label()));
            case Installation.OlderThanInstalled(var course, var offered) ->
                    bad(
                            plain("older.title"),
                            say(
                                    "older.text",
                                    offered.label(),
                                    course.title(),
                                    course.edition().label()));
            case Installation.NeedsTrust(var title, var publisher) ->
                    bad(say("trust.title", title), publisher.fingerprint());
            case Installation.NoSpace(long missing) ->
                    bad(plain("space.title"), say("space.text", bytes(missing)));
            case Installation.Busy() -> bad(plain("busy.title"), plain("busy.text"));
            case Installation.Refused(var reason, var remedy) ->
                    bad(plain("refused.title"), reason + "\n" + remedy);
        };
    }

    private Outcome offline(Optional<Instant> since, String reason) {
        return bad(
                plain("offline.title"),
                reason
                        + "\n"
                        + since.map(when -> say("offline.since", when(when)))
                                .orElse(plain("offline.never")));
    }

    /// One line about a check the learner asked for.
    Outcome check(UpdateCheck check) {
        return switch (check) {
            case UpdateCheck.UpToDate(var edition, _) ->
                    new Outcome(true, plain("newest.title"), say("newest.text", edition.label()));
            case UpdateCheck.Available(_, var offered, _, _, _) ->
                    new Outcome(true, say("available.title", offered.label()), "");
            case UpdateCheck.NotPublished() ->
                    bad(plain("unpublished.title"), plain("unpublished.text"));
            case UpdateCheck.Offline(var since, var reason) -> offline(since, reason);
            case UpdateCheck.Stale(var edition, _, var reason) ->
                    bad(say("stale.title", edition.label()), reason);
            case UpdateCheck.Refused(var reason, var remedy) ->
                    bad(plain("refused.title"), reason + "\n" + remedy);
        };
    }

    /// What is different, in one sentence.
    String changed(EditionChange change) {
        return say(
                "changed",
                change.count(EditionChange.Kind.ADDED),
                change.count(EditionChange.Kind.CHANGED),
                change.count(EditionChange.Kind.RENAMED),
                change.count(EditionChange.Kind.REMOVED));
    }

    /// What would become of the notes.
    String willBecome(CarriedOver.Counts counts) {
        return notes("notes.will", counts);
    }

    /// What became of the notes.
    String became(CarriedOver.Counts counts) {
        return notes("notes.did", counts);
    }

    private String notes(String prefix, CarriedOver.Counts counts) {
        if (counts.all() == 0) {
            return plain("notes.none");
        }
        List<String> parts = new ArrayList<>();
        parts.add(say(prefix + ".stay", counts.kept() + counts.settled()));
        if (counts.moved() > 0) {
            parts.add(say(prefix + ".move", counts.moved()));
        }
        if (counts.edited() > 0) {
            parts.add(say(prefix + ".edited", counts.edited()));
        }
        if (counts.needLook() > 0) {
            parts.add(say(prefix + ".look", counts.needLook()));
        }
        return say("notes", counts.all(), String.join(", ", parts));
    }

    /// Tells the same in words.
    Progress inWords(Progress heard) {
        return moment -> heard.at(phase(moment), moment.done(), moment.total());
    }

    String phase(Progress.Moment moment) {
        return switch (moment.stage()) {
            case WORKING -> moment.what();
            case LOOKING -> plain("phase.looking");
            case FETCHING ->
                    moment.total() == 0
                            ? plain("phase.fetching")
                            : say("phase.fetching.of", bytes(moment.done()), bytes(moment.total()));
            case CARRYING -> plain("phase.carrying");
            case INSTALLING -> plain("phase.installing");
        };
    }

    /// A size as people read it.
    String bytes(long bytes) {
        if (bytes < 1000) {
            return say("bytes", bytes);
        }
        double kilo = bytes / 1000.0;
        return kilo < 1000
                ? say("kilobytes", String.format(Locale.getDefault(), "%.0f", kilo))
                : say("megabytes", String.format(Locale.getDefault(), "%.1f", kilo / 1000));
    }

    /// A moment as people say it.
    String when(Instant moment) {
        var local = moment.atZone(clock.getZone());
        String time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).format(local);
        return local.toLocalDate().equals(LocalDate.now(clock))
                ? say("today", time)
                : say("on", DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).format(local));
    }

    private static Outcome bad(String title, String text) {
        return new Outcome(false, title, text);
    }
}

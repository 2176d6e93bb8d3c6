package dev.carrel.cli.learn;

import dev.carrel.cli.terminal.Bar;
import dev.carrel.update.fetch.UpdateProgress;
import java.util.Locale;

/// Shows what comes in on a bar.
record ArrivalBar(Bar bar) implements UpdateProgress {
    @Override
    public synchronized void at(Moment moment) {
        bar.at(moment.phase().name().toLowerCase(Locale.ROOT), moment.bytes(), moment.totalBytes());
    }
}

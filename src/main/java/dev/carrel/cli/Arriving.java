package dev.carrel.cli;

import dev.carrel.update.Progress;
import java.util.Locale;

/// Shows what comes in on a bar.
record Arriving(Bar bar) implements Progress {
    @Override
    public synchronized void at(Moment moment) {
        bar.at(moment.phase().name().toLowerCase(Locale.ROOT), moment.bytes(), moment.totalBytes());
    }
}

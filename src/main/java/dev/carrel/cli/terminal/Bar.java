package dev.carrel.cli.terminal;

import dev.carrel.work.Progress;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// A progress bar for a person at a terminal; nothing for anybody else. Appears after half a
/// second.
public final class Bar implements Progress, AutoCloseable {
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long UNIT = 1024;

    private final boolean shown;
    private final String task;
    private final long started = System.nanoTime();
    private @Nullable ProgressBar bar;

    /// @param shown whether anybody looks
    /// @param task what is done, one word
    public Bar(boolean shown, String task) {
        this.shown = shown;
        this.task = task;
    }

    @Override
    public synchronized void at(Moment moment) {
        if (!shown || System.nanoTime() - started < QUIET_NANOS) {
            return;
        }
        ProgressBar open = bar;
        if (open == null) {
            open =
                    new ProgressBarBuilder()
                            .setTaskName(task)
                            .setUnit(" KiB", 1)
                            .setStyle(ProgressBarStyle.ASCII)
                            .setInitialMax(-1)
                            .setUpdateIntervalMillis(200)
                            .clearDisplayOnFinish()
                            .build();
            bar = open;
        }
        if (moment.total() > 0) {
            open.maxHint(moment.total() / UNIT);
            open.stepTo(moment.done() / UNIT);
        }
        String what =
                moment.stage() == Stage.WORKING
                        ? moment.what()
                        : moment.stage().name().toLowerCase(Locale.ROOT);
        open.setExtraMessage(what.length() > 40 ? "…" + what.substring(what.length() - 39) : what);
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
        }
    }
}

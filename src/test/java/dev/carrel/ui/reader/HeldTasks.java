package dev.carrel.ui.reader;

import dev.carrel.ui.HeadlessFx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/// An executor that can be told to wait, so that a test decides in which order things come about.
final class HeldTasks implements Executor {
    private final Executor below;
    private final List<Runnable> held = new ArrayList<>();
    private boolean holding;

    HeldTasks(Executor below) {
        this.below = below;
    }

    @Override
    public synchronized void execute(Runnable task) {
        if (holding) {
            held.add(task);
        } else {
            below.execute(task);
        }
    }

    synchronized void hold() {
        holding = true;
    }

    synchronized int count() {
        return held.size();
    }

    /// Does one of them here and now; what came of it is told when this returns.
    void run(int index) {
        take(index).run();
        HeadlessFx.run(() -> {});
    }

    private synchronized Runnable take(int index) {
        return held.remove(index);
    }

    /// Lets everything go, in the order it came, and waits no more.
    synchronized void letGo() {
        holding = false;
        held.forEach(below::execute);
        held.clear();
    }
}

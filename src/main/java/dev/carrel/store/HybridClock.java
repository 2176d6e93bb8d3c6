package dev.carrel.store;

import java.time.InstantSource;
import java.util.UUID;

/// A hybrid logical clock (Kulkarni et al., "Logical Physical Clocks", 2014): as close to the wall
/// clock as it can be, yet every stamp is later than all it has given or seen, even if somebody
/// turns the wall clock back. Thread-safe.
public final class HybridClock {
    private final UUID device;
    private final InstantSource time;
    private long wall;
    private int counter;

    public HybridClock(UUID device, InstantSource time) {
        this.device = device;
        this.time = time;
    }

    public UUID device() {
        return device;
    }

    /// The wall clock underneath, for what people see.
    public InstantSource time() {
        return time;
    }

    /// A stamp later than all before.
    public synchronized Stamp tick() {
        long now = Math.clamp(time.millis(), 0, Stamp.LATEST_WALL);
        if (now > wall) {
            wall = now;
            counter = 0;
        } else if (counter < Stamp.MAX_COUNTER) {
            counter++;
        } else {
            wall++;
            counter = 0;
        }
        return new Stamp(wall, counter, device);
    }

    /// Makes sure that the next stamp is later than this one.
    public synchronized void observe(Stamp seen) {
        if (seen.wall() > wall) {
            wall = seen.wall();
            counter = seen.counter();
        } else if (seen.wall() == wall) {
            counter = Math.max(counter, seen.counter());
        }
    }
}

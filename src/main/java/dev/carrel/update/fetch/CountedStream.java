package dev.carrel.update.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Counts what is read.
final class CountedStream extends FilterInputStream {
    private final Traffic traffic;

    CountedStream(InputStream in, Traffic traffic) {
        super(in);
        this.traffic = traffic;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            traffic.received(1);
        }
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        if (count > 0) {
            traffic.received(count);
        }
        return count;
    }
}

package dev.carrel.pack.bytes;

import dev.carrel.pack.bytes.PackException.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Refuses a stream that goes on after its declared end, so that nobody drips without end.
public final class LimitedStream extends FilterInputStream {
    private final long limit;
    private final String name;
    private long count;

    public LimitedStream(InputStream in, long limit, String name) {
        super(in);
        this.limit = limit;
        this.name = name;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        // one byte more than is left is asked for, to notice when there is more
        int wanted = (int) Math.min(length, limit - count + 1);
        int n = super.read(bytes, offset, wanted);
        if (n > 0) {
            count += n;
            if (count > limit) {
                throw new PackException(
                        Reason.TOO_LARGE,
                        "%s is larger than the %,d bytes it says it has.".formatted(name, limit));
            }
        }
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        return readNBytes((int) Math.min(n, 8192)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}

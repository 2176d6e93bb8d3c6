package dev.carrel.pack.bytes;

import dev.carrel.pack.bytes.PackException.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/// Gives exactly the bytes that were signed for, or refuses: at the first byte too many, and at the
/// end if there are too few or others.
public final class VerifiedStream extends FilterInputStream {
    private final MessageDigest digest = Sha256.digest();
    private final Sha256 expected;
    private final long size;
    private final String name;
    private long count;
    private boolean verified;

    public VerifiedStream(InputStream in, Sha256 expected, long size, String name) {
        super(new LimitedStream(in, size, name));
        this.expected = expected;
        this.size = size;
        this.name = name;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = super.read(bytes, offset, length);
        if (n > 0) {
            digest.update(bytes, offset, n);
            count += n;
        } else if (n < 0 && !verified) {
            verify();
        }
        return n;
    }

    private void verify() throws PackException {
        if (count < size) {
            throw new PackException(
                    Reason.DAMAGED,
                    "%s is damaged: it ends after %,d of %,d bytes.".formatted(name, count, size));
        }
        if (!Sha256.result(digest).equals(expected)) {
            throw new PackException(
                    Reason.DAMAGED,
                    "%s is damaged: its content is not what the publisher signed.".formatted(name));
        }
        verified = true;
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

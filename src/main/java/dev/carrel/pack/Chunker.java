package dev.carrel.pack;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Cuts large files where their content says so, so that an edit moves the cuts next to it and no
/// others, and a new edition of a file shares most pieces with the old one. FastCDC with normalised
/// chunk sizes.
///
/// @see <a href="https://www.usenix.org/conference/atc16/technical-sessions/presentation/xia">Xia
///   et al., FastCDC, USENIX ATC 2016</a>
public final class Chunker {
    /// Smaller files are published whole, in bytes.
    public static final int FROM = 512 * 1024;

    /// Smallest chunk, except the last of a file.
    public static final int MIN = 64 * 1024;

    private static final int AVERAGE = 256 * 1024;

    /// Largest chunk.
    public static final int MAX = 1024 * 1024;

    /// Two bits more than 2^18 = 256 KiB needs, before the average size; two fewer after it.
    private static final long HARD = -1L << (64 - 20);

    private static final long EASY = -1L << (64 - 16);
    private static final long[] GEAR = gear();

    private final InputStream in;
    private final byte[] buffer = new byte[MAX];
    private int filled;

    public Chunker(InputStream in) {
        this.in = in;
    }

    /// The next piece; empty at the end.
    public byte[] next() throws IOException {
        filled += in.readNBytes(buffer, filled, MAX - filled);
        int cut = cut(buffer, filled);
        byte[] chunk = Arrays.copyOf(buffer, cut);
        System.arraycopy(buffer, cut, buffer, 0, filled - cut);
        filled -= cut;
        return chunk;
    }

    private static int cut(byte[] bytes, int length) {
        if (length <= MIN) {
            return length;
        }
        long hash = 0;
        int at = MIN;
        for (; at < Math.min(AVERAGE, length); at++) {
            hash = (hash << 1) + GEAR[bytes[at] & 0xff];
            if ((hash & HARD) == 0) {
                return at + 1;
            }
        }
        for (; at < length; at++) {
            hash = (hash << 1) + GEAR[bytes[at] & 0xff];
            if ((hash & EASY) == 0) {
                return at + 1;
            }
        }
        return length;
    }

    /// 256 fixed numbers without pattern (SplitMix64); part of the format, since other numbers cut
    /// elsewhere.
    private static long[] gear() {
        long[] gear = new long[256];
        long state = 0x6361_7272_656cL;
        for (int i = 0; i < gear.length; i++) {
            state += 0x9E37_79B9_7F4A_7C15L;
            long z = (state ^ (state >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
            gear[i] = z ^ (z >>> 31);
        }
        return gear;
    }
}

package dev.carrel.pack.bytes;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.GZIPException;
import com.jcraft.jzlib.JZlib;
import dev.carrel.pack.bytes.PackException.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;

/// Deflate with one fixed encoder. The JDK's gives other bytes with another zlib behind it, and a
/// pack must be the same on every machine; inflating has only one result, so the JDK does that.
public final class Compression {
    /// The largest gzip file that is unpacked, in bytes.
    public static final int MAX_GZIP = 8 * 1024 * 1024;

    private static final byte[] GZIP_HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 2, (byte) 255};
    private static final byte[] ZLIB_HEADER = {0x78, (byte) 0xda};
    private static final int BUFFER = 64 * 1024;

    private Compression() {}

    /// Raw deflate, as ZIP entries hold it (RFC 1951).
    public static byte[] deflate(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try {
            deflate(new ByteArrayInputStream(bytes), out);
        } catch (IOException e) {
            throw new IllegalStateException("Memory does not fail", e);
        }
        return out.toByteArray();
    }

    /// Raw deflate of a stream, in constant memory.
    public static void deflate(InputStream in, OutputStream out) throws IOException {
        Deflater deflater = deflater();
        byte[] from = new byte[BUFFER];
        byte[] to = new byte[BUFFER];
        int flush = JZlib.Z_NO_FLUSH;
        while (flush == JZlib.Z_NO_FLUSH) {
            int n = in.readNBytes(from, 0, from.length);
            flush = n < from.length ? JZlib.Z_FINISH : JZlib.Z_NO_FLUSH;
            deflater.setInput(from, 0, n, false);
            do {
                deflater.setOutput(to, 0, to.length);
                int status = deflater.deflate(flush);
                if (status != JZlib.Z_OK
                        && status != JZlib.Z_STREAM_END
                        && status != JZlib.Z_BUF_ERROR) {
                    throw new IllegalStateException("Deflate failed with status " + status);
                }
                out.write(to, 0, to.length - deflater.getAvailOut());
            } while (deflater.getAvailOut() == 0);
        }
        deflater.end();
    }

    private static Deflater deflater() {
        try {
            return new Deflater(JZlib.Z_BEST_COMPRESSION, JZlib.MAX_WBITS, true);
        } catch (GZIPException e) {
            throw new IllegalStateException("Level and window are allowed ones", e);
        }
    }

    /// A zlib stream (RFC 1950) around raw deflate of the same bytes.
    public static byte[] zlib(byte[] bytes, byte[] deflated) {
        Adler32 adler = new Adler32();
        adler.update(bytes);
        return ByteBuffer.allocate(deflated.length + 6)
                .put(ZLIB_HEADER)
                .put(deflated)
                .putInt((int) adler.getValue())
                .array();
    }

    /// A gzip file (RFC 1952) without name and date.
    public static byte[] gzip(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        byte[] deflated = deflate(bytes);
        return ByteBuffer.allocate(GZIP_HEADER.length + deflated.length + 8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(GZIP_HEADER)
                .put(deflated)
                .putInt((int) crc.getValue())
                .putInt(bytes.length)
                .array();
    }

    /// Inflates a gzip file, at most so many bytes.
    ///
    /// @param what names the file in messages
    public static byte[] gunzip(byte[] gzip, int limit, String what) throws PackException {
        if (gzip.length > MAX_GZIP) {
            throw new PackException(
                    Reason.TOO_LARGE, "The %s is larger than 8 MiB.".formatted(what));
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            byte[] bytes = in.readNBytes(limit);
            if (in.read() >= 0) {
                throw new PackException(
                        Reason.TOO_LARGE,
                        "The %s unpacks to more than %,d bytes.".formatted(what, limit));
            }
            return bytes;
        } catch (PackException e) {
            throw e;
        } catch (IOException e) {
            throw new PackException(
                    Reason.DAMAGED, "The %s cannot be unpacked: it is damaged.".formatted(what), e);
        }
    }
}

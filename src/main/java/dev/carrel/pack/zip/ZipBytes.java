package dev.carrel.pack.zip;

import dev.carrel.pack.bytes.PackException;
import dev.carrel.pack.bytes.PackException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/// Reads a file at given places, from several threads at once.
///
/// @param channel open for reading
public record ZipBytes(FileChannel channel) {

    /// Exactly so many bytes, in the byte order of ZIP.
    ByteBuffer at(long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, position + bytes.position()) < 0) {
                throw new PackException(Reason.DAMAGED, "The pack ends too early: it was cut off.");
            }
        }
        return bytes.flip();
    }

    /// A stream over a part of the file.
    InputStream stream(long from, long length) {
        return new InputStream() {
            private long at = from;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int count) throws IOException {
                int wanted = (int) Math.min(count, from + length - at);
                if (wanted <= 0) {
                    return count == 0 ? 0 : -1;
                }
                int n = channel.read(ByteBuffer.wrap(bytes, offset, wanted), at);
                at += Math.max(n, 0);
                return n;
            }
        };
    }
}

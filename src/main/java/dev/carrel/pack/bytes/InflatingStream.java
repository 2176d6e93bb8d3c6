package dev.carrel.pack.bytes;

import dev.carrel.pack.bytes.PackException.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/// Inflates, names the file when it cannot, and gives its native memory back.
public final class InflatingStream extends InflaterInputStream {
    private final String name;

    public InflatingStream(InputStream in, Inflater inflater, String name) {
        super(in, inflater, 16 * 1024);
        this.name = name;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return super.read(bytes, offset, length);
        } catch (ZipException | EOFException e) {
            throw new PackException(
                    Reason.DAMAGED, "%s is damaged: it cannot be unpacked.".formatted(name), e);
        }
    }

    @Override
    public void close() throws IOException {
        inf.end();
        super.close();
    }
}

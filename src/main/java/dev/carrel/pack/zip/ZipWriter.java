package dev.carrel.pack.zip;

import dev.carrel.pack.bytes.Compression;
import dev.carrel.pack.bytes.PackException;
import dev.carrel.pack.bytes.PackException.Reason;
import dev.carrel.pack.trust.Targets;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/// Writes a plain ZIP file: no dates, no owners, no extensions, so that the same content is the
/// same file. The JDK's writer insists on its own encoder, which differs from machine to machine.
public final class ZipWriter implements Closeable {
    private static final short UTF_8_NAMES = 0x0800;
    private static final short VERSION = 20;

    /// 1 January 1980, the first day ZIP knows.
    private static final int DATE = 0x0021_0000;

    private final FileChannel out;
    private final List<ZipEntry> entries = new ArrayList<>();
    private final byte[] pending = new byte[256 * 1024];
    private int pendingLength;
    private long position;

    public ZipWriter(FileChannel out) {
        this.out = out;
    }

    public void store(String name, InputStream in) throws IOException {
        add(name, in, false);
    }

    public void deflate(String name, InputStream in) throws IOException {
        add(name, in, true);
    }

    /// Deflates if that makes it smaller.
    public void smallest(String name, byte[] bytes) throws IOException {
        byte[] deflated = Compression.deflate(bytes);
        if (deflated.length >= bytes.length) {
            store(name, new ByteArrayInputStream(bytes));
            return;
        }
        CRC32 crc = new CRC32();
        crc.update(bytes);
        long header = begin(name);
        write(deflated, 0, deflated.length);
        end(name, true, header, (int) crc.getValue(), bytes.length);
    }

    private void add(String name, InputStream in, boolean deflate) throws IOException {
        long header = begin(name);
        CheckedInputStream checked = new CheckedInputStream(in, new CRC32());
        Counted counted = new Counted(checked);
        if (deflate) {
            Compression.deflate(counted, sink());
        } else {
            counted.transferTo(sink());
        }
        end(name, deflate, header, (int) checked.getChecksum().getValue(), counted.count);
    }

    private OutputStream sink() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                ZipWriter.this.write(bytes, offset, length);
            }
        };
    }

    /// Leaves room for the header, whose numbers are known afterwards.
    private long begin(String name) throws IOException {
        long header = position;
        byte[] room = new byte[30 + name.getBytes(StandardCharsets.UTF_8).length];
        write(room, 0, room.length);
        return header;
    }

    private void end(String name, boolean deflated, long header, int crc, long size)
            throws IOException {
        byte[] rawName = name.getBytes(StandardCharsets.UTF_8);
        long data = header + 30 + rawName.length;
        ZipEntry entry = new ZipEntry(name, deflated, crc, position - data, size, header, data);
        entries.add(entry);
        ByteBuffer local = little(30 + rawName.length);
        local.putInt(0x04034b50).putShort(VERSION);
        common(local, entry);
        local.putShort((short) rawName.length).putShort((short) 0).put(rawName);
        flush();
        writeAt(local.flip(), header);
    }

    private static void common(ByteBuffer to, ZipEntry entry) {
        to.putShort(UTF_8_NAMES).putShort((short) (entry.deflated() ? 8 : 0)).putInt(DATE);
        to.putInt(entry.crc()).putInt((int) entry.stored()).putInt((int) entry.size());
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// Writes the directory. Nothing may be added afterwards.
    public void finish() throws IOException {
        long start = position;
        for (ZipEntry entry : entries) {
            byte[] rawName = entry.name().getBytes(StandardCharsets.UTF_8);
            ByteBuffer central = little(46 + rawName.length);
            central.putInt(0x02014b50).putShort(VERSION).putShort(VERSION);
            common(central, entry);
            central.putShort((short) rawName.length).putShort((short) 0).putShort((short) 0);
            central.putShort((short) 0).putShort((short) 0).putInt(0);
            central.putInt((int) entry.header()).put(rawName);
            write(central);
        }
        ByteBuffer end = little(22).putInt(0x06054b50).putInt(0);
        end.putShort((short) entries.size()).putShort((short) entries.size());
        end.putInt((int) (position - start)).putInt((int) start).putShort((short) 0);
        write(end);
        flush();
    }

    private void write(ByteBuffer filled) throws IOException {
        byte[] bytes = new byte[filled.flip().remaining()];
        filled.get(bytes);
        write(bytes, 0, bytes.length);
    }

    private void write(byte[] bytes, int offset, int length) throws IOException {
        if (position + length > Targets.MAX_PACK) {
            throw new PackException(
                    Reason.TOO_LARGE,
                    "The course is larger than the 4 GiB one file can hold; publish it as a folder.");
        }
        int from = offset;
        int left = length;
        while (left > 0) {
            if (pendingLength == pending.length) {
                flush();
            }
            int n = Math.min(left, pending.length - pendingLength);
            System.arraycopy(bytes, from, pending, pendingLength, n);
            pendingLength += n;
            position += n;
            from += n;
            left -= n;
        }
    }

    private void flush() throws IOException {
        writeAt(ByteBuffer.wrap(pending, 0, pendingLength), position - pendingLength);
        pendingLength = 0;
    }

    private void writeAt(ByteBuffer bytes, long at) throws IOException {
        long to = at;
        while (bytes.hasRemaining()) {
            to += out.write(bytes, to);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static final class Counted extends java.io.FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = super.read(bytes, offset, length);
            count += Math.max(n, 0);
            return n;
        }
    }
}

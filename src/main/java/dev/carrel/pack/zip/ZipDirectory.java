package dev.carrel.pack.zip;

import dev.carrel.pack.bytes.InflatingStream;
import dev.carrel.pack.bytes.LimitedStream;
import dev.carrel.pack.bytes.PackException;
import dev.carrel.pack.bytes.PackException.Reason;
import dev.carrel.pack.bytes.PackPaths;
import dev.carrel.pack.manifest.FileEntry;
import dev.carrel.pack.manifest.Manifest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Inflater;

/// The directory of a ZIP file from a stranger, read as strictly as a pack allows: every name is
/// safe and given once, no two entries share a byte, both headers of an entry agree, nothing is
/// larger than a pack's file may be.
///
/// @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE.TXT</a>
public final class ZipDirectory {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int MAX_COMMENT = 0xffff;

    /// Files, their metadata and a long chain of roots.
    private static final int MAX_ENTRIES = Manifest.MAX_FILES + 1100;

    private static final int MAX_BYTES = 16 * 1024 * 1024;
    private static final int FLAG_ENCRYPTED = 1;
    private static final int FLAG_SIZES_LATER = 8;
    private static final int UNIX = 3;
    private static final int LINK = 0xA000;

    private final ZipBytes file;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();

    public ZipDirectory(ZipBytes file) throws IOException {
        this.file = file;
        long length = file.channel().size();
        if (length < END_SIZE || file.at(0, 4).getInt() != LOCAL) {
            throw new PackException(Reason.NOT_A_PACK, "This file is not a course pack.");
        }
        long end = findEnd(length);
        ByteBuffer record = file.at(end, END_SIZE);
        int count = record.getShort(10) & 0xffff;
        long size = record.getInt(12) & 0xffff_ffffL;
        long offset = record.getInt(16) & 0xffff_ffffL;
        if (record.getInt(4) != 0 || (record.getShort(8) & 0xffff) != count) {
            throw damagedEnd();
        }
        if (count > MAX_ENTRIES || size > MAX_BYTES) {
            throw new PackException(
                    Reason.TOO_LARGE,
                    "The pack lists %,d entries; %,d are allowed.".formatted(count, MAX_ENTRIES));
        }
        if (offset + size != end) {
            throw damagedEnd();
        }
        read(file.at(offset, (int) size), count, offset);
        noOverlaps();
    }

    private static PackException damagedEnd() {
        return new PackException(
                Reason.DAMAGED, "The pack's table of contents is damaged. Get the pack again.");
    }

    private long findEnd(long length) throws IOException {
        int tail = (int) Math.min(length, END_SIZE + MAX_COMMENT);
        ByteBuffer bytes = file.at(length - tail, tail);
        for (int at = tail - END_SIZE; at >= 0; at--) {
            if (bytes.getInt(at) == END
                    && at + END_SIZE + (bytes.getShort(at + 20) & 0xffff) == tail) {
                return length - tail + at;
            }
        }
        throw new PackException(
                Reason.DAMAGED,
                "The end of the pack is missing: it was cut off on its way. Get the pack again.");
    }

    private void read(ByteBuffer directory, int count, long limit) throws IOException {
        for (int i = 0; i < count; i++) {
            if (directory.remaining() < 46 || directory.getInt(directory.position()) != CENTRAL) {
                throw damagedEnd();
            }
            ByteBuffer header = directory.slice().order(directory.order());
            int nameLength = header.getShort(28) & 0xffff;
            int extra = header.getShort(30) & 0xffff;
            int comment = header.getShort(32) & 0xffff;
            int total = 46 + nameLength + extra + comment;
            if (header.remaining() < total) {
                throw damagedEnd();
            }
            ByteBuffer rawName = header.slice(46, nameLength);
            ZipEntry entry = entry(header, name(rawName.duplicate()), rawName, limit);
            if (entries.put(entry.name(), entry) != null) {
                throw new PackException(
                        Reason.HOSTILE,
                        "The pack has two entries with the name '%s'.".formatted(entry.name()));
            }
            directory.position(directory.position() + total);
        }
        if (directory.hasRemaining()) {
            throw damagedEnd();
        }
    }

    private static String name(ByteBuffer raw) throws PackException {
        try {
            String name = StandardCharsets.UTF_8.newDecoder().decode(raw).toString();
            PackPaths.check(name);
            return name;
        } catch (CharacterCodingException e) {
            throw new PackException(
                    Reason.HOSTILE, "The pack has an entry whose name is not UTF-8.", e);
        }
    }

    private ZipEntry entry(ByteBuffer central, String name, ByteBuffer rawName, long limit)
            throws IOException {
        int flags = central.getShort(8);
        int method = central.getShort(10);
        int crc = central.getInt(16);
        long stored = central.getInt(20) & 0xffff_ffffL;
        long size = central.getInt(24) & 0xffff_ffffL;
        long offset = central.getInt(42) & 0xffff_ffffL;
        if ((flags & FLAG_ENCRYPTED) != 0 || (method != 0 && method != 8)) {
            throw hostile(name, "is encrypted or compressed in a way packs do not use");
        }
        if (central.get(5) == UNIX && (central.getInt(38) >>> 16 & 0xF000) == LINK) {
            throw hostile(name, "is a link");
        }
        if (size > FileEntry.MAX_SIZE || stored > FileEntry.MAX_SIZE) {
            throw new PackException(
                    Reason.TOO_LARGE,
                    "The entry '%s' says it unpacks to more than 2 GiB, more than a pack's file may have."
                            .formatted(name));
        }
        if (method == 0 && stored != size) {
            throw hostile(name, "has two different sizes");
        }
        if (offset + 30 + rawName.remaining() > limit) {
            throw hostile(name, "lies outside the pack");
        }
        ByteBuffer local = file.at(offset, 30 + rawName.remaining());
        boolean sizesLater = (local.getShort(6) & FLAG_SIZES_LATER) != 0;
        boolean agree =
                local.getInt(0) == LOCAL
                        && local.getShort(8) == method
                        && (local.getShort(26) & 0xffff) == rawName.remaining()
                        && local.slice(30, rawName.remaining()).equals(rawName)
                        && (sizesLater
                                || (local.getInt(14) == crc
                                        && (local.getInt(18) & 0xffff_ffffL) == stored
                                        && (local.getInt(22) & 0xffff_ffffL) == size));
        if (!agree) {
            throw new PackException(
                    Reason.DAMAGED,
                    "The two headers of the entry '%s' do not agree: the pack is damaged."
                            .formatted(name));
        }
        long data = offset + 30 + rawName.remaining() + (local.getShort(28) & 0xffff);
        if (data + stored > limit) {
            throw hostile(name, "lies outside the pack");
        }
        return new ZipEntry(name, method == 8, crc, stored, size, offset, data);
    }

    private static PackException hostile(String name, String how) {
        return new PackException(Reason.HOSTILE, "The entry '%s' %s.".formatted(name, how));
    }

    private void noOverlaps() throws PackException {
        List<ZipEntry> inOrder =
                entries.values().stream()
                        .sorted(Comparator.comparingLong(ZipEntry::header))
                        .toList();
        for (int i = 1; i < inOrder.size(); i++) {
            if (inOrder.get(i).header() < inOrder.get(i - 1).end()) {
                throw hostile(
                        inOrder.get(i).name(), "overlaps '" + inOrder.get(i - 1).name() + "'");
            }
        }
    }

    /// Every entry by name, in the order of the directory.
    public Map<String, ZipEntry> entries() {
        return Collections.unmodifiableMap(entries);
    }

    /// The bytes of an entry: never more than it declares.
    public InputStream open(ZipEntry entry) {
        InputStream stored = file.stream(entry.data(), entry.stored());
        InputStream plain =
                entry.deflated()
                        ? new InflatingStream(stored, new Inflater(true), entry.name())
                        : stored;
        return new LimitedStream(plain, entry.size(), entry.name());
    }
}

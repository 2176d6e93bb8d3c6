package dev.carrel.pack.zip;

/// An entry of a ZIP file as its central directory describes it.
///
/// @param name as written; looked up, never resolved on a disk
/// @param deflated or stored
/// @param crc of the uncompressed bytes
/// @param stored bytes in the ZIP
/// @param size bytes when unpacked
/// @param header where the local header begins
/// @param data where the bytes begin
public record ZipEntry(
        String name, boolean deflated, int crc, long stored, long size, long header, long data) {
    long end() {
        return data + stored;
    }
}

/// Writing files so that a crash leaves the old or the new one.
///
/// In: bytes and a path. Out: a file that is whole, private where asked, and has reached the disk.
/// Must not know what the bytes mean, nor any other room.
package dev.carrel.files;

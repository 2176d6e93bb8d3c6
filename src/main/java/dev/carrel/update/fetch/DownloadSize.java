package dev.carrel.update.fetch;

/// What has to come in for an edition.
///
/// @param objects requests it takes
/// @param bytes as transferred
/// @param room bytes it takes on the disk
public record DownloadSize(int objects, long bytes, long room) {}

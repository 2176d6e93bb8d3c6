/// What an edition consists of: its files, lessons and changes, as one signed document.
///
/// In: JSON from a stranger, or the records of an author. Out: a
/// [dev.carrel.pack.manifest.Manifest], the same bytes for the same content. Must not know keys,
/// archives or networks.
package dev.carrel.pack.manifest;

/// The pack gate: manifest, objects, signatures, the one-file pack and the published folder's
/// format.
///
/// In: course files and keys, or bytes from a stranger. Out: packs and published folders, byte for
/// byte the same from the same input; or verified manifests and files, read with hard limits. Reads
/// and writes nothing else. Must not know Markdown, databases, networks or screens.
package dev.carrel.pack;

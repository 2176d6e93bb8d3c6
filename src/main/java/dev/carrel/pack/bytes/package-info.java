/// Bytes from a stranger: hashes, streams with limits, strict JSON, safe paths, one fixed encoder.
///
/// In: untrusted bytes. Out: checked bytes, or a [dev.carrel.pack.bytes.PackException]. Must not
/// know what an edition is.
package dev.carrel.pack.bytes;

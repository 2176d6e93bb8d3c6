/// Who may speak for a course: keys, signatures and the steps of The Update Framework.
///
/// In: metadata from a stranger and the keys that are trusted. Out: believed metadata
/// ([dev.carrel.pack.trust.Trust]), or a refusal that says why. Must not know archives or networks.
package dev.carrel.pack.trust;

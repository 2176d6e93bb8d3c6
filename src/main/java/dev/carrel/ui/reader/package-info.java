/// The reader: a lesson on screen and what stands around it.
///
/// In: lesson documents and what the learner did in them. Out: what the learner does now. Must not
/// know SQL, packs or the network.
package dev.carrel.ui.reader;

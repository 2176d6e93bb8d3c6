/// Brings bytes in: from a web server, a folder or a stick, resumed, retried and checked on the
/// way.
///
/// In: an address and the signed names of objects. Out: objects in the store, or a
/// [dev.carrel.update.fetch.FetchException]. Must not know learners, notes or screens.
package dev.carrel.update.fetch;

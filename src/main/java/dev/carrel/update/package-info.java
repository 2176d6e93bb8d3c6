/// Feeds, checking, downloading and applying an edition; carries learner records over to it.
///
/// In: a published folder by HTTP, file or pack. Out: an installed edition and a report of what
/// happened to every note. Must not know screens. Offline is an answer here, not an error.
package dev.carrel.update;

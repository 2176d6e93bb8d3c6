package dev.carrel.library;

import dev.carrel.course.Edition;

/// What came of installing an edition, or of going to another one. Only [Installed] changed
/// anything the learner sees.
public sealed interface Installation {
    /// The edition is the one being read now.
    ///
    /// @param newFiles files the store did not have
    /// @param newBytes their size
    record Installed(InstalledCourse course, int newFiles, long newBytes) implements Installation {}

    /// This very edition was there already.
    record AlreadyInstalled(InstalledCourse course) implements Installation {}

    /// The learner reads a newer edition; nothing was done.
    record OlderThanInstalled(InstalledCourse course, Edition offered) implements Installation {}

    /// The first course of this publisher: ask the learner, then install again with
    /// [Consent.Fingerprint].
    record NeedsTrust(String title, Publisher publisher) implements Installation {}

    /// The disk is too full; nothing was changed.
    ///
    /// @param missing bytes to free
    record NoSpace(long missing) implements Installation {}

    /// Another program is changing the library right now.
    record Busy() implements Installation {}

    /// Not installed; the library is as it was.
    ///
    /// @param reason a sentence for people
    /// @param remedy what to do, a sentence
    record Refused(String reason, String remedy) implements Installation {}
}

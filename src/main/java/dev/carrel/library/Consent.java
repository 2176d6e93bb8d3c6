package dev.carrel.library;

/// How a publisher comes to be trusted. Only looked at for a course that is not installed yet: from
/// then on its publisher's key decides.
public sealed interface Consent {
    /// Ask: a first install ends with [Installation.NeedsTrust].
    record Ask() implements Consent {}

    /// Trust whoever signed it, as people do with the first letter of a pen friend.
    record OnFirstUse() implements Consent {}

    /// Trust this publisher and no other.
    ///
    /// @param value in any notation a [Publisher#fingerprint] is shown in; case, spaces, colons and
    ///   hyphens do not matter
    record Fingerprint(String value) implements Consent {}

    /// The pack came with the program: its key is the course's key, whatever was pinned before.
    record Bundled() implements Consent {}
}

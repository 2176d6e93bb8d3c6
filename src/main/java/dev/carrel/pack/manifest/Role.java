package dev.carrel.pack.manifest;

import java.util.Locale;

/// What a file of a pack is for; decides in which order files are downloaded.
public enum Role {
    /// Read by the parser: Markdown of lessons, outline, glossary, course.yaml.
    LESSON,
    /// Shown inside lessons: images, data, styles.
    ASSET,
    /// Video and audio.
    MEDIA,
    /// To be opened with another program: PDF, archives, office files.
    ATTACHMENT;

    /// As written in a manifest.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

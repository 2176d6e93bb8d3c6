package dev.carrel.transfer.notebook;

import java.util.List;

/// What a notebook can be written as.
public enum NotesFormat {
    /// A folder with one Markdown file per note.
    MARKDOWN("md", ""),
    /// JSON-LD of the W3C Web Annotation Data Model, which Carrel reads again.
    W3C("w3c", ".jsonld"),
    /// A table in the columns that Readwise imports.
    CSV("csv", ".csv"),
    /// One page for any browser.
    HTML("html", ".html"),
    /// A text file that Anki imports.
    ANKI("anki", ".txt");

    private final String word;
    private final String suffix;

    NotesFormat(String word, String suffix) {
        this.word = word;
        this.suffix = suffix;
    }

    /// How it is called on a command line.
    public String word() {
        return word;
    }

    /// How names of such files end, with the dot; empty for a folder.
    public String suffix() {
        return suffix;
    }

    /// Whether it is a folder and not one file.
    public boolean isFolder() {
        return suffix.isEmpty();
    }

    /// Whether answers to questions have a place in it.
    public boolean holdsAnswers() {
        return this != W3C;
    }

    /// How many things of a notebook go into it.
    int size(Notebook notebook) {
        return notebook.entries().size() + (holdsAnswers() ? notebook.answers().size() : 0);
    }

    /// A name for the file or folder, safe on every system.
    ///
    /// @param notebooks what will be in it
    public String fileName(List<Notebook> notebooks) {
        String what = notebooks.size() == 1 ? notebooks.getFirst().course().value() : "all-courses";
        return what + "-notes" + suffix;
    }

    /// The content of the one file. Not for [#MARKDOWN].
    String text(String title, List<Notebook> notebooks) {
        return switch (this) {
            case W3C -> WebAnnotations.text(title, notebooks);
            case CSV -> CsvNotes.text(notebooks);
            case HTML -> HtmlNotes.text(title, notebooks);
            case ANKI -> AnkiNotes.text(notebooks);
            case MARKDOWN -> throw new IllegalArgumentException("A folder has no text");
        };
    }
}

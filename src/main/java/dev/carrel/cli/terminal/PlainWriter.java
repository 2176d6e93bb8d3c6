package dev.carrel.cli.terminal;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/// Lets through what is to be read, and nothing that moves a terminal's cursor, colours its text or
/// turns the order of words: titles and names come from packs of anybody.
final class PlainWriter extends FilterWriter {
    PlainWriter(Writer out) {
        super(out);
    }

    /// Whether a character could make a terminal show something else than what was written.
    static boolean isTricky(int c) {
        boolean control = c < ' ' || (c >= 0x7F && c <= 0x9F);
        boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return turns || (control && c != '\n' && c != '\t');
    }

    @Override
    public void write(int c) throws IOException {
        out.write(isTricky(c) ? '\uFFFD' : c);
    }

    @Override
    public void write(char[] chars, int from, int length) throws IOException {
        write(new String(chars, from, length), 0, length);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        StringBuilder plain = new StringBuilder(length);
        for (int i = from; i < from + length; i++) {
            char c = text.charAt(i);
            boolean lineEnd = c == '\r' && i + 1 < from + length && text.charAt(i + 1) == '\n';
            plain.append(isTricky(c) && !lineEnd ? '\uFFFD' : c);
        }
        out.write(plain.toString());
    }
}

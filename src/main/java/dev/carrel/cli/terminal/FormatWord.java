package dev.carrel.cli.terminal;

import dev.carrel.transfer.notebook.NotesFormat;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A format of notes that somebody typed.
public final class FormatWord implements ITypeConverter<NotesFormat>, Iterable<String> {
    @Override
    public NotesFormat convert(String typed) {
        return Arrays.stream(NotesFormat.values())
                .filter(format -> format.word().equalsIgnoreCase(typed))
                .findFirst()
                .orElseThrow(() ->
                        new TypeConversionException(
                                "'%s' is no format of notes; there are %s."
                                        .formatted(
                                                typed,
                                                Arrays.stream(NotesFormat.values())
                                                        .map(NotesFormat::word)
                                                        .collect(Collectors.joining(", ")))));
    }

    /// The words there are, for help and completion.
    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(NotesFormat.values()).map(NotesFormat::word).iterator();
    }
}

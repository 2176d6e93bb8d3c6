package dev.carrel.cli.terminal;

import dev.carrel.pack.trust.Fingerprint;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A fingerprint somebody typed.
public final class FingerprintWord implements ITypeConverter<Fingerprint> {
    @Override
    public Fingerprint convert(String typed) {
        try {
            return new Fingerprint(typed);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}

package dev.carrel.cli;

import dev.carrel.pack.Fingerprint;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A fingerprint somebody typed.
final class FingerprintWord implements ITypeConverter<Fingerprint> {
    @Override
    public Fingerprint convert(String typed) {
        try {
            return new Fingerprint(typed);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}

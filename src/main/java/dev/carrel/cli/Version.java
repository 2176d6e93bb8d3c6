package dev.carrel.cli;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// The program's version, as the build wrote it into the module and, for the installed program that
/// lies on the class path, into the manifest.
public final class Version implements IVersionProvider {
    /// For people; `(development)` when it runs from compiled classes.
    public static String number() {
        return Optional.ofNullable(Version.class.getModule().getDescriptor())
                .flatMap(ModuleDescriptor::rawVersion)
                .or(() ->
                        Optional.ofNullable(Version.class.getPackage().getImplementationVersion()))
                .orElse("(development)");
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "Carrel " + number(),
            "Java " + Runtime.version() + " on " + System.getProperty("os.name")
        };
    }
}

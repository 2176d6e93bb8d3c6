package dev.carrel.cli;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// The program's version, as the build wrote it into the module.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version =
                Optional.ofNullable(Version.class.getModule().getDescriptor())
                        .flatMap(ModuleDescriptor::rawVersion)
                        .orElse("(development)");
        return new String[] {
            "Carrel " + version,
            "Java " + Runtime.version() + " on " + System.getProperty("os.name")
        };
    }
}

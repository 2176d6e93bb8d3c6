package dev.carrel.pack.zip;

import java.util.Locale;
import java.util.regex.Pattern;

/// Where things lie in a one-file pack.
public final class PackLayout {
    public static final String TYPE_ENTRY = "mimetype";
    public static final String TYPE = "application/vnd.carrel.coursepack+zip";
    public static final String MANIFEST = "META-INF/manifest.json";
    public static final String METADATA = "META-INF/tuf/";

    private static final Pattern METADATA_FILE =
            Pattern.compile("(timestamp|[1-9][0-9]{0,18}\\.(root|snapshot|targets))\\.json");

    private PackLayout() {}

    /// Whether an entry belongs to the pack and not to the course.
    public static boolean ours(String name) {
        return name.equals(TYPE_ENTRY)
                || name.equals(MANIFEST)
                || (name.startsWith(METADATA)
                        && METADATA_FILE.matcher(name.substring(METADATA.length())).matches());
    }

    /// Whether a course may not call a file so, because the pack itself does.
    public static boolean reserved(String path) {
        String folded = path.toLowerCase(Locale.ROOT);
        return folded.equals(TYPE_ENTRY)
                || folded.equals("meta-inf")
                || folded.startsWith("meta-inf/");
    }
}

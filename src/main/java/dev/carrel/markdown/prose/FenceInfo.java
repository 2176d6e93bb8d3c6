package dev.carrel.markdown.prose;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What stands behind the opening of a fence.
///
/// @param language lower-case; empty for none
/// @param title above the code
/// @param hidden what lines begin with that are not to be shown; empty if every line is
record FenceInfo(String language, @Nullable String title, String hidden) {
    static final FenceInfo NONE = new FenceInfo("", null, "");

    private static final Pattern LANGUAGE = Pattern.compile("\\{?\\s*\\.?([\\w+#.-]{1,40})");
    private static final Pattern TITLE =
            Pattern.compile("\\b(?:title|filename|file)\\s?=\\s?(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern HIDDEN = Pattern.compile("\\bhidelines\\s?=\\s?([^\\s,]{1,8})");

    static FenceInfo of(String info) {
        Matcher language = LANGUAGE.matcher(info);
        boolean named = language.lookingAt() && !info.startsWith("title=");
        String name = named ? language.group(1).toLowerCase(Locale.ROOT) : "";
        Matcher title = TITLE.matcher(info);
        String above = null;
        if (title.find()) {
            above = title.group(1) == null ? title.group(2) : title.group(1);
        }
        Matcher hidden = HIDDEN.matcher(info);
        String prefix = hidden.find() ? hidden.group(1) : name.equals("rust") ? "# " : "";
        return new FenceInfo(name, above == null || above.isBlank() ? null : above, prefix);
    }

    /// The code without the lines that are only there for a compiler.
    String shown(String body) {
        if (hidden.isEmpty()) {
            return body;
        }
        return body.lines()
                .filter(line -> !isHidden(line.stripLeading()))
                .map(line -> hidden.equals("# ") ? unescaped(line) : line)
                .collect(Collectors.joining("\n"));
    }

    private boolean isHidden(String line) {
        return line.startsWith(hidden) || (hidden.equals("# ") && line.equals("#"));
    }

    private static String unescaped(String line) {
        String code = line.stripLeading();
        return code.startsWith("##")
                ? line.substring(0, line.length() - code.length()) + code.substring(1)
                : line;
    }
}

package dev.carrel.transfer.notebook;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/// Moments as other programs read them: ISO 8601, always with seconds.
final class Times {
    private Times() {}

    static String text(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}

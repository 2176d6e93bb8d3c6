package dev.carrel.store;

import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/// Records as JSON, for journal payloads and for questions kept as they were asked.
///
/// Names of components are names of fields; null is left out; a sealed interface gets a field
/// `kind` with the name of the record; the ids of [dev.carrel.course] are plain strings; times keep
/// their offset. Fields that a record does not know are ignored when reading.
public final class RecordJson {
    private static final Logger LOG = Logger.getLogger(RecordJson.class.getName());
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .annotationIntrospector(new RecordShapes())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                    .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                    .build();

    private RecordJson() {}

    /// @throws IllegalArgumentException if the record cannot be written: a mistake in the program
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("No JSON for " + value.getClass(), e);
        }
    }

    /// The value, or nothing if the text does not say one of this type.
    public static <T> Optional<T> tryRead(String json, Class<T> type) {
        try {
            return Optional.ofNullable(MAPPER.readValue(json, type));
        } catch (JacksonException e) {
            LOG.log(Level.FINE, "Not understood as " + type.getSimpleName(), e);
            return Optional.empty();
        }
    }

    /// Whether the text is one JSON object.
    static boolean isObject(String json) {
        try {
            return MAPPER.readTree(json).isObject();
        } catch (JacksonException e) {
            return false;
        }
    }
}

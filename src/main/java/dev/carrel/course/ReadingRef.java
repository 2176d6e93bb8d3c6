package dev.carrel.course;

/// A lesson's pointer to a recommended reading.
///
/// @param id of the reading, as in `readings.yaml`
/// @param core whether the reading counts as part of the course
/// @param minutes how long this part of it takes; 0 if not said
public record ReadingRef(String id, boolean core, int minutes) {}

/// Carrel, a desktop course reader that never loses a learner's work.
///
/// The floor plan. Each package is a room with one job; arrows point down only, siblings on one
/// floor do not know each other, and `ArchitectureTest` holds the walls.
///
/// ```
///                 Main                                  wires everything by constructor
///             ┌────┴────┐
///            cli        ui                              people
///             └────┬────┘
///       update   authoring   transfer                   what comes in, goes out, moves between devices
///             └────┬────┘
///         review      search                            made from the rooms below: cards, one index
///             └────┬────┘
/// library  annotation  quiz  progress  settings         what the reader keeps and does
///             └────┬────┘
///     pack     markdown     store                       the three gates: files, text, database
///             └────┬────┘
///                course                                 the nouns: records only, no I/O
/// ```
///
/// A `.coursepack` enters through `pack`, lives in `library`, leaves `markdown` as a lesson
/// document and is shown by `ui.reader`; what the learner does becomes a record in `annotation`,
/// `quiz` or `progress` and rests in `store`.
package dev.carrel;

/// The database gate: SQLite opened, migrated, written in transactions, backed up and checked; and
/// the learner's journal.
///
/// In: changes and SQL of the `*Store` classes. Out: rows, transactions, the append-only journal
/// every learner record rests on. Must not know any feature.
package dev.carrel.store;

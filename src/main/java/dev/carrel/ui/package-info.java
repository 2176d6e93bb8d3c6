/// The windows: JavaFX, one package per screen.
///
/// In: rooms below, handed in by `Main`. Out: what people see. ViewModels know no nodes; views know
/// no SQL, no files.
package dev.carrel.ui;

/// How highlights look outside of the text, in the reader and in the notebook.
///
/// In: colours and styles of annotations. Out: names, patches and buttons. Must not know screens or
/// the rooms that keep annotations.
package dev.carrel.ui.mark;

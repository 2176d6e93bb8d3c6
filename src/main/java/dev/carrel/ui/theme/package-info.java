/// How everything looks: themes, text style, the colours of `tokens.css` for the chrome.
///
/// In: what the person chose and what the system prefers. Out: one [dev.carrel.ui.theme.Appearance]
/// that screens observe, and the style sheet of every window. Must not know any screen.
package dev.carrel.ui.theme;

package dev.carrel.ui.reader;

import dev.carrel.settings.TextStyle;
import dev.carrel.ui.reader.page.LessonPage;
import dev.carrel.ui.reader.page.PageTheme;
import dev.carrel.ui.reader.page.Typography;
import dev.carrel.ui.theme.Appearance;
import dev.carrel.ui.theme.Theme;
import javafx.beans.value.ChangeListener;

/// Lets the lesson page look as the rest of the program does, now and whenever that changes.
final class PageLook {
    private final Appearance appearance;
    private final ChangeListener<Theme> themes;
    private final ChangeListener<TextStyle> texts;

    PageLook(Appearance appearance, LessonPage page) {
        this.appearance = appearance;
        this.themes = (_, _, _) -> page.setTheme(theme());
        this.texts = (_, _, _) -> page.setTypography(typography());
        appearance.theme().addListener(themes);
        appearance.text().addListener(texts);
    }

    PageTheme theme() {
        return PageTheme.valueOf(appearance.theme().get().name());
    }

    Typography typography() {
        var text = appearance.text().get();
        return new Typography(
                text.font().families(),
                text.size(),
                text.leading(),
                text.measure(),
                text.justified(),
                text.hyphens(),
                text.calm());
    }

    /// Stops observing, so that the page can be forgotten.
    void close() {
        appearance.theme().removeListener(themes);
        appearance.text().removeListener(texts);
    }
}

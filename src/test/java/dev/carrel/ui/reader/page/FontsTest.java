package dev.carrel.ui.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.settings.ReadingFont;
import dev.carrel.ui.HeadlessFx;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every typeface a learner can choose is one the program brings along, whatever the system has.
class FontsTest {
    private static PageFixture fixture;

    @BeforeAll
    static void open() {
        fixture = new PageFixture(900, 600);
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SYSTEM")
    void aReadingFontIsLoadedUprightSlantedAndBold(ReadingFont font) {
        String family = font.families().replaceAll(",.*|\"", "");
        fixture.show(
                "<h1 data-b='h'>Upright and bold</h1><p data-b='p'>Plain, <em>slanted</em> and"
                        + " <strong>bold <em>and slanted</em></strong>.</p>");
        HeadlessFx.run(() -> fixture.page.setTypography(in(font)));

        var faces = Set.of("400 normal", "400 italic", "600 normal");
        HeadlessFx.await(family, () -> loaded(family).containsAll(faces));
        assertThat(fixture.text("getComputedStyle(document.querySelector('#lesson p')).fontFamily"))
                .contains(family);
    }

    private static Typography in(ReadingFont font) {
        Typography usual = Typography.DEFAULT;
        return new Typography(
                font.families(),
                usual.size(),
                usual.leading(),
                usual.measure(),
                usual.justified(),
                usual.hyphens(),
                usual.calm());
    }

    /// The faces of a family that came, as `weight style`.
    private static Set<String> loaded(String family) {
        String faces =
                fixture.text(
                        "[...document.fonts].filter(f => f.status === 'loaded' && f.family.replaceAll('\"', '') === '"
                                + family
                                + "').map(f => f.weight + ' ' + f.style).join('|')");
        return Set.of(faces.split("\\|"));
    }
}

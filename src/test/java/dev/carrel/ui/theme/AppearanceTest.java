package dev.carrel.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.settings.TextStyle;
import dev.carrel.settings.ThemeChoice;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class AppearanceTest {
    private final SimpleObjectProperty<Boolean> night = new SimpleObjectProperty<>(false);
    private final Appearance appearance =
            new Appearance(ThemeChoice.SYSTEM, TextStyle.DEFAULT, night);

    @Test
    void followsTheSystemAsLongAsThatIsTheChoice() {
        assertThat(appearance.theme().get()).isEqualTo(Theme.LIGHT);
        night.set(true);
        assertThat(appearance.theme().get()).isEqualTo(Theme.DARK);
        appearance.choice().set(ThemeChoice.SEPIA);
        assertThat(appearance.theme().get()).isEqualTo(Theme.SEPIA);
        night.set(false);
        assertThat(appearance.theme().get()).isEqualTo(Theme.SEPIA);
        appearance.choice().set(ThemeChoice.SYSTEM);
        assertThat(appearance.theme().get()).isEqualTo(Theme.LIGHT);
    }
}

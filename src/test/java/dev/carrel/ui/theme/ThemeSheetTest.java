package dev.carrel.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.settings.TextStyle;
import dev.carrel.settings.ThemeChoice;
import dev.carrel.ui.HeadlessFx;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeSheetTest {
    private final ThemeColours tokens = ThemeColours.bundled();
    private final ThemeSheet sheet = new ThemeSheet(tokens);

    @AfterEach
    void undress() {
        HeadlessFx.run(() -> Application.setUserAgentStylesheet(null));
    }

    @ParameterizedTest
    @EnumSource
    void everyColourOfATheme(Theme theme) {
        assertThat(tokens.colours().get(theme)).hasSize(34).containsKeys("paper", "line-moss");
        assertThat(sheet.css(theme)).contains("-carrel-ink: " + tokens.colour(theme, "ink") + ";");
    }

    @Test
    void aThemeLacksNoColourAnotherHas() {
        for (Theme theme : Theme.values()) {
            assertThat(Objects.requireNonNull(tokens.colours().get(theme)).keySet())
                    .isEqualTo(Objects.requireNonNull(tokens.colours().get(Theme.LIGHT)).keySet());
        }
    }

    @Test
    void ourRulesNameNoColourThatIsNotThere() {
        String css = sheet.css(Theme.LIGHT);
        assertThat(names(css, "-carrel-[a-z0-9-]+"))
                .isSubsetOf(names(css, "-carrel-[a-z0-9-]+(?=: )"));
    }

    private static Set<String> names(String css, String pattern) {
        return Pattern.compile(pattern)
                .matcher(css)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource
    void windowsButtonsAndMenusWearIt(Theme theme) {
        var root = HeadlessFx.call(() -> new StackPane(new Button("Install update")));
        HeadlessFx.run(() -> Application.setUserAgentStylesheet(sheet.address(theme)));
        Stage stage = HeadlessFx.show(root, 300, 200);
        var paper = Color.web(tokens.colour(theme, "paper"));
        var raised = Color.web(tokens.colour(theme, "raised"));
        var ink = Color.web(tokens.colour(theme, "ink"));
        assertThat(HeadlessFx.picture(stage).getPixelReader().getColor(3, 3)).isEqualTo(paper);
        var menu =
                HeadlessFx.call(() -> {
                    var shown =
                            new ContextMenu(new MenuItem("What is new"), new MenuItem("Remove"));
                    shown.show(root, 20, 20);
                    return shown;
                });
        HeadlessFx.frames(2);
        var item =
                HeadlessFx.call(() ->
                        menu.getScene().getRoot().lookupAll(".menu-item .label").stream()
                                .map(Labeled.class::cast)
                                .filter(label -> label.getText().equals("Remove"))
                                .findFirst()
                                .orElseThrow());
        assertThat(item.getTextFill()).isEqualTo(ink);
        var content = HeadlessFx.call(() -> menu.getScene().snapshot(null)).getPixelReader();
        var inside = HeadlessFx.call(() -> item.localToScene(item.getBoundsInLocal()));
        assertThat(content.getColor((int) inside.getMinX() - 4, (int) inside.getCenterY()))
                .isEqualTo(raised);
        HeadlessFx.run(menu::hide);
        HeadlessFx.close(stage);
    }

    @Test
    void theChromeFollowsTheAppearance() {
        var night = new SimpleObjectProperty<>(false);
        var appearance = new Appearance(ThemeChoice.SYSTEM, TextStyle.DEFAULT, night);
        HeadlessFx.run(() -> new ChromeStyle().follow(appearance));
        assertThat(HeadlessFx.call(Application::getUserAgentStylesheet))
                .isEqualTo(sheet.address(Theme.LIGHT));
        HeadlessFx.run(() -> night.set(true));
        assertThat(HeadlessFx.call(Application::getUserAgentStylesheet))
                .isEqualTo(sheet.address(Theme.DARK));
    }
}

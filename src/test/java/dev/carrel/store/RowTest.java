package dev.carrel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Values on their way into the database and out again.
class RowTest {
    private static final Schema THINGS = new Schema("things", "CREATE TABLE thing (n INTEGER, v);");

    @TempDir Path folder;
    private Database database;

    @BeforeEach
    void open() throws StoreException {
        database = Database.open(folder.resolve("things.db"), List.of(THINGS)).orThrow();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Object back(@Nullable Object value, Row.Reader<?> reader) throws StoreException {
        database.run(tx -> tx.update("INSERT INTO thing VALUES (1, ?)", value));
        return database.<Object>read(
                tx -> tx.first("SELECT v FROM thing ORDER BY rowid DESC", reader).orElseThrow());
    }

    @Test
    void valuesComeBackAsTheyWere() throws StoreException {
        var id = UUID.randomUUID();
        var time = OffsetDateTime.parse("2026-11-24T12:30:00.123+05:30");
        assertThat(back("é 日本 😀 \u0000 '", row -> row.text("v"))).isEqualTo("é 日本 😀 \u0000 '");
        assertThat(back(-7, row -> row.number("v"))).isEqualTo(-7);
        assertThat(back(Long.MAX_VALUE, row -> row.big("v"))).isEqualTo(Long.MAX_VALUE);
        assertThat(back(0.1, row -> row.real("v"))).isEqualTo(0.1);
        assertThat(back(true, row -> row.flag("v"))).isEqualTo(true);
        assertThat(back(false, row -> row.flag("v"))).isEqualTo(false);
        assertThat(back(id, row -> row.uuid("v"))).isEqualTo(id);
        assertThat(back(time, row -> row.time("v")))
                .as("with the offset it was written with")
                .isEqualTo(time)
                .hasToString("2026-11-24T12:30:00.123+05:30");
    }

    @Test
    void nothingIsZeroOrNullAndNeverAPromisedText() throws StoreException {
        assertThat(back(null, row -> row.number("v"))).isEqualTo(0);
        assertThat(back(null, row -> Optional.ofNullable(row.textOrNull("v"))))
                .isEqualTo(Optional.empty());
        assertThatThrownBy(() -> back(null, row -> row.text("v")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("lacks a value of v");
    }

    static Stream<Arguments> odd() {
        return Stream.of(
                odd("no id", row -> row.uuid("v")),
                odd("yesterday", row -> row.time("v")),
                odd(1L << 40, row -> row.number("v")),
                odd("x", row -> row.text("missing")));
    }

    private static Arguments odd(Object value, Row.Reader<?> reader) {
        return Arguments.of(value, reader);
    }

    @ParameterizedTest
    @MethodSource("odd")
    void whatCannotBeReadIsAProblemOfTheFileAndNamesIt(Object value, Row.Reader<?> reader) {
        assertThatThrownBy(() -> back(value, reader))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("things.db");
    }

    @Test
    void everyRowComesInTheQuerysOrder() throws StoreException {
        database.run(tx -> {
            tx.updateEach("INSERT INTO thing (n) VALUES (?)", List.of(3, 1, 2));
            assertThat(tx.update("UPDATE thing SET v = n * 2 WHERE n > ?", 1)).isEqualTo(2);
        });
        var all =
                database.<List<String>>read(tx ->
                        tx.list(
                                "SELECT n, v FROM thing WHERE n < ? ORDER BY n",
                                row -> row.number("n") + ":" + row.big("v"),
                                9));
        assertThat(all).containsExactly("1:0", "2:4", "3:6");
        Optional<Integer> none =
                database.read(
                        tx -> tx.first("SELECT n FROM thing WHERE n > 9", row -> row.number("n")));
        assertThat(none).isEmpty();
    }

    @Test
    void aStatementThatIsWrongSaysInWhichFile() {
        assertThatThrownBy(() -> database.run(tx -> tx.update("INSERT INTO nowhere VALUES (1)")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("things.db")
                .satisfies(e -> assertThat(((StoreException) e).isDamage()).isFalse());
    }
}

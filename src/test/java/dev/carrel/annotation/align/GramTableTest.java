package dev.carrel.annotation.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GramTableTest {
    @Test
    void putGivesBackWhatWasThere() {
        GramTable table = new GramTable(4);
        assertThat(table.get(17)).isEqualTo(GramTable.NONE);
        assertThat(table.put(17, 3)).isEqualTo(GramTable.NONE);
        assertThat(table.put(17, GramTable.MANY)).isEqualTo(3);
        assertThat(table.get(17)).isEqualTo(GramTable.MANY);
        assertThat(table.get(18)).isEqualTo(GramTable.NONE);
    }

    @Test
    void holdsAsMuchAsWasSaidEvenIfAllFallsOnOneSlot() {
        GramTable table = new GramTable(100);
        for (int i = 0; i < 100; i++) {
            table.put((long) i << 48, i);
        }
        for (int i = 0; i < 100; i++) {
            assertThat(table.get((long) i << 48)).isEqualTo(i);
        }
    }

    @Test
    void differentRunsHaveDifferentNumbers() {
        Random random = new Random(5);
        int[] ids = random.ints(4000, -3, 12).toArray();
        Map<Long, String> runs = new HashMap<>();
        for (int k = 1; k <= 5; k++) {
            for (int at = 0; at + k <= ids.length; at++) {
                StringBuilder run = new StringBuilder();
                for (int i = at; i < at + k; i++) {
                    run.append(ids[i]).append(' ');
                }
                String known = runs.putIfAbsent(GramTable.gram(ids, at, k), run.toString());
                assertThat(known == null || known.contentEquals(run))
                        .as("%s %s", known, run)
                        .isTrue();
            }
        }
        assertThat(runs.size()).isGreaterThan(3000);
    }
}

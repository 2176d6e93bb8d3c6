package dev.carrel.annotation.align;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Numbers for words, and how much a word says. Filled by [Tokeniser], then only read.
///
/// A word that is everywhere ("the") is weak evidence that two places are the same; a rare one is
/// strong; a bare bracket is next to none.
public final class Vocabulary {
    /// What a symbol (bracket, comma, emoji) counts for, whatever its frequency.
    static final float SYMBOL = 0.1f;

    private final Map<String, Integer> ids = new HashMap<>();
    private int[] counts = new int[1024];
    private boolean[] words = new boolean[1024];
    private int[] folded = new int[1024];
    private int total;

    int add(String token, boolean word) {
        int id = number(token, word);
        counts[id]++;
        total++;
        return id;
    }

    private int number(String token, boolean word) {
        String key = isAscii(token) ? token : Normalizer.normalize(token, Normalizer.Form.NFC);
        Integer known = ids.get(key);
        if (known != null) {
            // "²" folds to "2": what came first as the plain form of a symbol may be a word
            words[known] |= word;
            return known;
        }
        int id = ids.size();
        if (id == counts.length) {
            counts = java.util.Arrays.copyOf(counts, 2 * id);
            words = java.util.Arrays.copyOf(words, 2 * id);
            folded = java.util.Arrays.copyOf(folded, 2 * id);
        }
        ids.put(key, id);
        words[id] = word;
        String low = Normalizer.normalize(key, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        folded[id] = low.equals(key) ? id : number(low, word);
        return id;
    }

    private static boolean isAscii(String token) {
        for (int i = 0; i < token.length(); i++) {
            if (token.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    /// Whether the token is a word, not a symbol.
    public boolean isWord(int id) {
        return words[id];
    }

    /// The number of the same word in lower case and compatibility form.
    int folded(int id) {
        return folded[id];
    }

    /// How much each token says, by number: 0.1 to 1.
    public float[] weights() {
        float[] weights = new float[ids.size()];
        for (int id = 0; id < weights.length; id++) {
            weights[id] = SYMBOL;
            if (words[id]) {
                double rarity = Math.log((double) Math.max(total, 2000) / Math.max(1, counts[id]));
                weights[id] = (float) Math.clamp((rarity - 2) / 6, 0.15, 1);
            }
        }
        return weights;
    }
}

package khaos.value;

import java.nio.charset.StandardCharsets;
import java.util.List;
import khaos.base.Dice;

/** Texts made beforehand, as UTF-8 in one array: drawing one costs a random number and a copy. Immutable. */
final class Pool {

    private final byte[] utf8;
    private final int[] starts;

    Pool(List<String> texts) {
        this.utf8 = String.join("", texts).getBytes(StandardCharsets.UTF_8);
        this.starts = new int[texts.size() + 1];
        for (int i = 0; i < texts.size(); i++)
            starts[i + 1] = starts[i] + texts.get(i).getBytes(StandardCharsets.UTF_8).length;
    }

    /** Each text equally often. */
    Drawer drawer(Dice dice) {
        return sink -> {
            int drawn = dice.below(starts.length - 1);
            sink.text(utf8, starts[drawn], starts[drawn + 1]);
        };
    }
}

package khaos.dsl.block;

import java.util.HashSet;
import java.util.Set;
import khaos.base.KhaosError;

/** The words of one block that may be said once: the second time is a mistake, never a silent replacement. */
final class Once {

    private final Set<String> said = new HashSet<>();

    void say(String word) {
        if (!said.add(word)) throw new KhaosError("`" + word + "` is said twice in this block", "keep one of them");
    }

    boolean isSaid(String word) {
        return said.contains(word);
    }
}

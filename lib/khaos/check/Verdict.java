package khaos.check;

import java.util.List;

/** What became of a promise: held, broken, or unknown when the evidence does not say. Never a pass for want of evidence. */
public sealed interface Verdict {

    /** One sentence for people; empty when there is nothing to add. */
    String why();

    /** The promise was kept, and there was enough evidence to say so. */
    record Held(String why) implements Verdict {}

    /**
     * The promise was broken.
     *
     * @param examples a few of the breaches, one line each
     */
    record Broken(String why, List<String> examples) implements Verdict {
        public Broken {
            examples = List.copyOf(examples);
        }
    }

    /**
     * Nobody can say.
     *
     * @param isSkipped because what it depends on was skipped (a fault that the cluster cannot do), which fails no run
     */
    record Unknown(String why, boolean isSkipped) implements Verdict {}

    static Verdict held() {
        return new Held("");
    }

    static Verdict broken(String why) {
        return new Broken(why, List.of());
    }

    static Verdict unknown(String why) {
        return new Unknown(why, false);
    }

    default boolean isHeld() {
        return this instanceof Held;
    }

    default boolean isBroken() {
        return this instanceof Broken;
    }
}

package khaos.check;

import khaos.history.Evidence;

/**
 * A promise, said in {@code expect { }}. To add one of your own, write a record that implements this and give it a static
 * method with {@code @Word}.
 */
@FunctionalInterface
public interface Check {

    /** Pure: the same evidence gives the same verdict. An exception counts as unknown, never as held. */
    Verdict judge(Evidence evidence);
}

package khaos.wire;

import khaos.base.Dice;
import khaos.value.Key;

/** What the records of a topic hold, in one format. Immutable and shared. */
public interface Content {

    /** A fresh maker for one producer thread; all randomness, keys included, comes from {@code dice}. */
    Maker maker(Key key, Dice dice);
}

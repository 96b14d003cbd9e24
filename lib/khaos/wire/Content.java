package khaos.wire;

import khaos.base.KhaosError;
import khaos.value.Key;
import khaos.value.Origin;

/** What the records of a topic hold, in one format. Immutable and shared. */
public interface Content {

    /**
     * Refuses a key that these records cannot give, so that a plan fails before its start.
     *
     * @throws KhaosError naming what is missing
     */
    void check(Key key);

    /** A fresh maker for one producer thread; whatever varies, keys included, comes from {@code origin} alone. */
    Maker maker(Key key, Origin origin);
}

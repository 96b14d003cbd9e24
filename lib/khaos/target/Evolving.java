package khaos.target;

import khaos.base.Share;

/** Writes records by a schema that can change while it runs. */
public interface Evolving {

    /**
     * Registers {@code schema} as a stock producer would, and writes {@code share} of the records by it. Where the registry
     * refuses it, these records fail.
     *
     * @param schema its text
     * @throws khaos.base.KhaosError when it is none, or the records have none that could change
     */
    Injection evolve(String schema, Share share);
}

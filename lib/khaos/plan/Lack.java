package khaos.plan;

import khaos.target.Capability;

/**
 * What a run is without, so that an incident cannot happen in it.
 *
 * @param why after the incident's line: {@code khaos cannot stop, kill and freeze brokers here}
 * @param fix what would make it possible
 */
record Lack(String why, String fix) {

    static final Lack OF_CONSUMERS = new Lack("this run has no consumers", "leave out --no-consumers");

    static Lack of(Capability needed) {
        return new Lack("khaos cannot " + needed.what() + " here", needed.fix());
    }

    /** The same of what shows only when it happens whether it needs that. */
    Lack perhaps() {
        return new Lack(
                "which fault this will be, and on what, shows only when it happens, and " + why,
                "say the fault and its target in this line, or " + fix);
    }
}

package khaos.target;

import khaos.base.KhaosError;

/** What a target says that was asked for a harm it has no way to suffer; plans that ask for it are known before the start. */
final class Inability {

    private Inability() {}

    static KhaosError of(Capability needed, Object target) {
        return new KhaosError("khaos cannot " + needed.what() + ", and " + target + " is no exception", needed.fix());
    }
}

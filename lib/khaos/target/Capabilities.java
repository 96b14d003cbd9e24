package khaos.target;

import java.util.List;
import java.util.Optional;

/** What a cluster can do, and why not the rest. */
@FunctionalInterface
public interface Capabilities {

    Capabilities ALL = needed -> Optional.empty();
    Capabilities NONE = only();

    /** Why not; empty when it can. May have to try. */
    Optional<Lack> lack(Capability needed);

    default boolean has(Capability needed) {
        return lack(needed).isEmpty();
    }

    /** Those, and no others. */
    static Capabilities only(Capability... able) {
        return needed -> List.of(able).contains(needed) ? Optional.empty() : Optional.of(needed.lack());
    }

    /** The same, but for one. */
    default Capabilities without(Capability missing, Lack why) {
        return needed -> needed == missing ? Optional.of(why) : lack(needed);
    }
}

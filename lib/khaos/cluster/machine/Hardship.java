package khaos.cluster.machine;

import java.util.List;
import khaos.cluster.harm.Cure;
import khaos.cluster.harm.Harms;
import khaos.target.Injection;

/** A harm that a machine does to a process on it. */
public interface Hardship {

    /** How it is undone, as data; asked before it begins. */
    Cure cure();

    /** @throws khaos.base.KhaosError when the machine refuses */
    void begin();

    /** Asked of the machine, or of the process. */
    boolean isFelt();

    /** Asked after the cure. */
    boolean isOver();

    /** @param victim by whom two of a kind are told apart */
    default Injection on(Object victim, Harms harms) {
        return harms.change(List.of(getClass(), victim), this::cure, this::begin, this::isFelt, this::isOver);
    }
}

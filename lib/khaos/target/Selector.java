package khaos.target;

import java.util.List;
import java.util.Set;

/**
 * A choice of whom to hurt: said in a script as a value, made when the incident fires.
 *
 * @param <T> what is chosen
 */
public interface Selector<T> {

    /**
     * The chosen ones, now.
     *
     * @throws khaos.base.KhaosError when there is none
     */
    List<T> in(World world);

    /** What the choice names, for validation before the start. */
    default Names named() {
        return Names.NONE;
    }

    /** What a cluster must be able to do before the processes of the chosen can be stopped, killed or frozen. */
    default Set<Capability> processes() {
        return Set.of();
    }

    /** Whether there is nobody to choose in a run without consumers. */
    default boolean needsConsumers() {
        return false;
    }

    /**
     * Names that must exist in the plan or in the cluster; empty for none.
     *
     * @param broker a name ({@code kafka-2})
     */
    record Names(String broker, String topic, String group) {
        public static final Names NONE = new Names("", "", "");
    }
}

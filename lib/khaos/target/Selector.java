package khaos.target;

import java.util.List;

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
    default Named named() {
        return Named.NOTHING;
    }

    /**
     * Names that must exist in the plan or in the cluster; empty for none.
     *
     * @param broker a name ({@code kafka-2})
     */
    record Named(String broker, String topic, String group) {
        public static final Named NOTHING = new Named("", "", "");
    }
}

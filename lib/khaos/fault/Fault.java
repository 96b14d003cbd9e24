package khaos.fault;

import java.util.Set;
import khaos.target.Capability;
import khaos.target.Injection;

/**
 * A harm, said in {@code incidents { }}. To add one of your own, write a record that implements this over the ability it
 * needs and give it a static method with {@code @Word}.
 *
 * @param <T> the ability: a target without it does not compile
 */
public interface Fault<T> {

    /** Does the harm; closing what is returned heals. The run owns it. */
    Injection on(T target);

    /** What the cluster must be able to do. */
    default Set<Capability> needs() {
        return Set.of();
    }
}

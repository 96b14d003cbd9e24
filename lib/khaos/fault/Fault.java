package khaos.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import khaos.target.Capability;
import khaos.target.Injection;
import khaos.target.Selector;

/**
 * A harm, said in {@code incidents { }}. To add one of your own, write a record that implements this over the ability it
 * needs and give it a static method with {@code @Word}.
 *
 * @param <T> the ability: a target without it does not compile
 */
public interface Fault<T> {

    /** Does the harm; closing what is returned heals. The run owns it. */
    Injection on(T target);

    /**
     * Does the harm to all that were chosen. A failure heals those that were harmed already.
     *
     * @throws khaos.base.KhaosError as {@link #on} does
     */
    default Injection onEach(List<? extends T> targets) {
        var done = new ArrayList<Injection>();
        try {
            for (T target : targets) done.add(on(target));
        } catch (RuntimeException failure) {
            Injection.all(done).close();
            throw failure;
        }
        return Injection.all(done);
    }

    /**
     * What of a target this needs for itself: two faults that say the same must not meet on one target. Empty for nothing.
     */
    default String takes() {
        return "";
    }

    /** Why nobody would mean it, though it can be done; told before the start. */
    default Optional<String> doubt() {
        return Optional.empty();
    }

    /** What the cluster must be able to do for this to be done to what {@code target} chooses. */
    default Set<Capability> needs(Selector<?> target) {
        return Set.of();
    }

    /** The same where the plan's time is {@code factor} times as long: only pauses that it makes itself change. */
    default Fault<T> scaled(double factor) {
        return this;
    }
}

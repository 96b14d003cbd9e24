package khaos.fault.resource;

import java.util.Optional;
import java.util.Set;
import khaos.fault.Fault;
import khaos.target.Capability;
import khaos.target.Selector;

/** A harm to what a process stands on; its class says what it {@link Needs}. */
public interface ResourceFault<T> extends Fault<T> {

    @Override
    default Set<Capability> needs(Selector<?> target) {
        return target.processes().isEmpty()
                ? Set.of()
                : neededBy(getClass()).map(Set::of).orElse(Set.of());
    }

    /** What faults of that class need; empty when it does not say. */
    static Optional<Capability> neededBy(Class<?> fault) {
        return Optional.ofNullable(fault.getAnnotation(Needs.class)).map(Needs::value);
    }
}

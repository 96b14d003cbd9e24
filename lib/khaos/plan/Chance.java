package khaos.plan;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import khaos.fault.NetworkFault;
import khaos.fault.ProcessFault;
import khaos.target.Broker;
import khaos.target.Capability;
import khaos.target.Link;
import khaos.target.Selector;

/**
 * An {@code inject} in the code of a script: whether it comes to it is seen when the code runs, what it would need is known
 * before.
 *
 * @param fault  the class of the fault, or what all that it may be have in common
 * @param target the class of its selector, in the same way
 * @param text   the line as written
 */
public record Chance(Class<?> fault, Class<?> target, Place place, String text) {

    /** Why it cannot happen, though the code around it can. */
    Optional<Lack> lack(Set<Capability> capabilities, boolean withConsumers) {
        if (!withConsumers && Selector.choosesConsumers(target)) return Optional.of(Lack.OF_CONSUMERS);
        return Stream.of(
                        lack(Capability.BROKER_PROCESSES, ProcessFault.class, Broker.class, capabilities),
                        lack(Capability.NETWORK, NetworkFault.class, Link.class, capabilities))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Of what faults of a {@code kind} need when they are done to a {@code hurt}. */
    private Optional<Lack> lack(Capability needed, Class<?> kind, Class<?> hurt, Set<Capability> capabilities) {
        boolean isOfKind = kind.isAssignableFrom(fault);
        boolean isOnHurt = hurt.isAssignableFrom(Selector.chosenBy(target));
        boolean mayBe = (isOfKind || fault.isAssignableFrom(kind)) && (isOnHurt || isAnything());
        if (capabilities.contains(needed) || !mayBe) return Optional.empty();
        Lack certain = Lack.of(needed);
        return Optional.of(isOfKind && (isOnHurt || kind == NetworkFault.class) ? certain : certain.perhaps());
    }

    private boolean isAnything() {
        return Selector.chosenBy(target) == Object.class;
    }
}

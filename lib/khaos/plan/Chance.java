package khaos.plan;

import java.util.Optional;
import java.util.stream.Stream;
import khaos.fault.NetworkFault;
import khaos.fault.ProcessFault;
import khaos.fault.resource.ResourceFault;
import khaos.target.Broker;
import khaos.target.Capabilities;
import khaos.target.Capability;
import khaos.target.Lack;
import khaos.target.Link;
import khaos.target.Selector;
import khaos.target.network.ServiceLink;

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
    Optional<Lack> lack(Capabilities capabilities, boolean withConsumers) {
        if (!withConsumers && Selector.choosesConsumers(target)) return Optional.of(Impossible.NO_CONSUMERS);
        return Stream.of(
                        lack(Capability.BROKER_PROCESSES, ProcessFault.class, Broker.class, capabilities),
                        lack(Capability.NETWORK, NetworkFault.class, Link.class, capabilities),
                        resource(capabilities))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Of what faults of a {@code kind} need when they are done to a {@code hurt}. */
    private Optional<Lack> lack(Capability needed, Class<?> kind, Class<?> hurt, Capabilities capabilities) {
        boolean isOfKind = kind.isAssignableFrom(fault);
        boolean isOnHurt = hurt.isAssignableFrom(Selector.chosenBy(target));
        if (kind == NetworkFault.class && target == ServiceLink.class) return Optional.empty();
        boolean mayBe = (isOfKind || fault.isAssignableFrom(kind)) && (isOnHurt || isAnything());
        boolean isCertain = isOfKind && (isOnHurt || kind == NetworkFault.class);
        return capabilities.lack(needed).filter(lack -> mayBe).map(lack -> isCertain ? lack : lack.perhaps());
    }

    /** Only of a fault and a target that are known: what else it may be is no reason to refuse a scenario on every machine. */
    private Optional<Lack> resource(Capabilities capabilities) {
        return Selector.choosesBrokers(target)
                ? ResourceFault.neededBy(fault).flatMap(capabilities::lack)
                : Optional.empty();
    }

    private boolean isAnything() {
        return Selector.chosenBy(target) == Object.class;
    }
}

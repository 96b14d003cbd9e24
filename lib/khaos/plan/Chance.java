package khaos.plan;

import java.util.Optional;
import java.util.Set;
import khaos.fault.ProcessFault;
import khaos.target.Capability;
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
        if (capabilities.contains(Capability.BROKER_PROCESSES) || !mayHurtProcess() || !mayChooseBroker())
            return Optional.empty();
        Lack certain = Lack.of(Capability.BROKER_PROCESSES);
        return Optional.of(isCertain() ? certain : certain.perhaps());
    }

    private boolean mayHurtProcess() {
        return ProcessFault.class.isAssignableFrom(fault) || fault.isAssignableFrom(ProcessFault.class);
    }

    private boolean mayChooseBroker() {
        return Selector.choosesBrokers(target) || Selector.chosenBy(target) == Object.class;
    }

    private boolean isCertain() {
        return ProcessFault.class.isAssignableFrom(fault) && Selector.choosesBrokers(target);
    }
}

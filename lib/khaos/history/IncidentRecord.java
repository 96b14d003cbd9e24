package khaos.history;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One occurrence of an incident: what was done to whom, and when each step was seen, since the load began. A step that is
 * empty was not seen (yet).
 *
 * @param name          what the script calls it, or the line
 * @param text          the line as written
 * @param line          in the script; 0 for none
 * @param targets       who was chosen when it fired
 * @param planned       when it was due
 * @param requested     when the harm was told to begin
 * @param returned      when that command returned
 * @param inEffect      when the harm was first felt from outside
 * @param healRequested when it was told to end; empty for what is over once done
 * @param healed        when nothing of it was felt any more
 * @param trouble       why the run says nothing about it: not in effect, not healed; empty when all is well
 * @param isSkipped     whether it was left out, since the cluster cannot do it; {@code trouble} says why
 * @param isUnhealed    whether khaos could not undo it, so that it may still go on; {@code trouble} says why
 */
public record IncidentRecord(
        String name,
        String text,
        int line,
        List<String> targets,
        Duration planned,
        Optional<Duration> requested,
        Optional<Duration> returned,
        Optional<Duration> inEffect,
        Optional<Duration> healRequested,
        Optional<Duration> healed,
        String trouble,
        boolean isSkipped,
        boolean isUnhealed) {

    public IncidentRecord {
        targets = List.copyOf(targets);
    }

    /** Whether it did not go as the scenario says, so that no verdict can rest on it. */
    public boolean isInconclusive() {
        return !isSkipped && !trouble.isEmpty();
    }

    /** Who was chosen, for a line: {@code kafka-2}, {@code 8 of them}. */
    public String shownTargets() {
        return targets.size() > 4 ? targets.size() + " of them" : String.join(", ", targets);
    }
}

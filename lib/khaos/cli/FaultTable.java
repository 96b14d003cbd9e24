package khaos.cli;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import khaos.fault.Fault;
import khaos.fault.NetworkFault;
import khaos.fault.ProcessFault;
import khaos.fault.resource.ResourceFault;
import khaos.target.Capabilities;
import khaos.target.Capability;
import khaos.target.Lack;
import khaos.word.Vocabulary;

/** Which faults of brokers are possible on which cluster; those that Kafka itself is asked for are, on all. */
final class FaultTable {

    private static final String CELL = "%-10s";

    private final Map<String, Capabilities> clusters;

    /** @param clusters what each kind can do, in the order of the columns */
    FaultTable(Map<String, Capabilities> clusters) {
        this.clusters = clusters;
    }

    /** A line for each family of faults, and one more for why it is not possible, where that can be changed. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(line("faults", List.copyOf(clusters.keySet())));
        words().forEach((needed, words) -> {
            lines.add(line(
                    String.join(" ", words),
                    clusters.values().stream()
                            .map(cluster -> cluster.has(needed) ? "yes" : "no")
                            .toList()));
            clusters.forEach((name, cluster) -> cluster.lack(needed)
                    .filter(lack -> !lack.equals(needed.lack()))
                    .ifPresent(lack -> lines.add("  " + name + ": " + reason(lack, needed) + "; " + lack.fix())));
        });
        return lines;
    }

    private static String line(String faults, List<String> cells) {
        return cells.stream().map(CELL::formatted).collect(Collectors.joining()) + faults;
    }

    private static String reason(Lack lack, Capability needed) {
        return lack.why().replace(needed.lack().why() + ": ", "");
    }

    /** By what they need of a cluster. */
    private static Map<Capability, TreeSet<String>> words() {
        var all = new EnumMap<Capability, TreeSet<String>>(Capability.class);
        for (Method word : Vocabulary.of(Fault.class).methods())
            needed(word.getReturnType()).ifPresent(needed -> all.computeIfAbsent(needed, first -> new TreeSet<>())
                    .add(word.getName()));
        return all;
    }

    private static Optional<Capability> needed(Class<?> fault) {
        if (ProcessFault.class.isAssignableFrom(fault)) return Optional.of(Capability.BROKER_PROCESSES);
        if (NetworkFault.class.isAssignableFrom(fault)) return Optional.of(Capability.NETWORK);
        return ResourceFault.neededBy(fault);
    }
}

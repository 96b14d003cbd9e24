package khaos.cluster.harm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import khaos.base.KhaosError;
import khaos.target.Injection;
import khaos.target.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;

/** A topic, as what can be hurt. */
final class KafkaTopic implements Topic {

    private final Harms harms;
    private final String name;
    private final Deletions deletions;

    KafkaTopic(Harms harms, String name, Deletions deletions) {
        this.harms = harms;
        this.name = name;
        this.deletions = deletions;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Injection configure(String setting, String value) {
        return harms.configureTopic(name, setting, value);
    }

    @Override
    public Injection electLeaders() {
        Placement old = Placement.of(admin(), name);
        var all = old.seats().stream()
                .map(seat -> new TopicPartition(name, seat.partition()))
                .collect(Collectors.toSet());
        return changed(old, () -> Placement.elect(admin(), all), preferred(old));
    }

    @Override
    public Injection moveLeader(int partition) {
        Placement old = Placement.of(admin(), name);
        List<TopicPartitionInfo> partitions = Placement.partitions(admin(), name);
        if (partition >= partitions.size())
            throw new KhaosError(
                    "topic " + name + " has " + partitions.size() + " partitions, and no " + partition,
                    "the first one is 0");
        int leader = old.seats().get(partition).leader();
        int other = partitions.get(partition).isr().stream()
                .mapToInt(node -> node.id())
                .filter(id -> id != leader)
                .findFirst()
                .orElseThrow(() -> new KhaosError(
                        "partition " + partition + " of " + name + " has no other in-sync replica",
                        "give the topic more replicas"));
        var seat = new Placement.Seat(partition, old.seats().get(partition).replicas(), other);
        return moved(old, Map.of(new TopicPartition(name, partition), seat.leaderFirst()));
    }

    @Override
    public Injection reassign() {
        Placement old = Placement.of(admin(), name);
        List<Integer> brokers = harms.members().stream().sorted().toList();
        var wanted = new HashMap<TopicPartition, List<Integer>>();
        for (var seat : old.seats())
            wanted.put(new TopicPartition(name, seat.partition()), onwards(seat.replicas(), brokers));
        return moved(old, wanted);
    }

    /** Each replica on the next broker; where all brokers have one, the others take turns at being preferred. */
    static List<Integer> onwards(List<Integer> replicas, List<Integer> brokers) {
        var next = new ArrayList<Integer>();
        for (int replica : replicas) next.add(brokers.get((brokers.indexOf(replica) + 1) % brokers.size()));
        if (next.equals(replicas)) Collections.rotate(next, 1);
        return next;
    }

    private Injection moved(Placement old, Map<TopicPartition, List<Integer>> wanted) {
        Runnable act = () -> {
            Placement.reassign(admin(), wanted);
            Placement.elect(admin(), wanted.keySet());
        };
        var leaders = wanted.entrySet().stream()
                .collect(Collectors.toMap(move -> move.getKey().partition(), move -> move.getValue()
                        .get(0)));
        return changed(old, act, leaders);
    }

    private Injection changed(Placement old, Runnable act, Map<Integer, Integer> leaders) {
        return Change.of(
                harms, List.of("placement", name), () -> old, act, () -> leads(leaders), () -> old.holds(admin()));
    }

    private static Map<Integer, Integer> preferred(Placement placement) {
        return placement.seats().stream().collect(Collectors.toMap(Placement.Seat::partition, seat -> seat.replicas()
                .get(0)));
    }

    /** Whether each partition is led by the broker that is said. */
    private boolean leads(Map<Integer, Integer> leaders) {
        return Placement.of(admin(), name).seats().stream()
                .allMatch(seat -> leaders.getOrDefault(seat.partition(), seat.leader()) == seat.leader());
    }

    @Override
    public Injection deleteRecords() {
        Map<TopicPartition, Long> ends = offsets(p -> OffsetSpec.latest());
        ends.forEach((partition, end) -> deletions.deleting(partition.partition(), end));
        var upTo = ends.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, end -> RecordsToDelete.beforeOffset(end.getValue())));
        Asked.of(admin().deleteRecords(upTo).all(), "delete the records of " + name, Harms.limit());
        return Injection.momentary(() -> offsets(p -> OffsetSpec.earliest()).entrySet().stream()
                .allMatch(start -> start.getValue() >= ends.get(start.getKey())));
    }

    private Map<TopicPartition, Long> offsets(Function<TopicPartition, OffsetSpec> which) {
        var asked = Placement.partitions(admin(), name).stream()
                .map(partition -> new TopicPartition(name, partition.partition()))
                .collect(Collectors.toMap(Function.identity(), which));
        var offsets = new HashMap<TopicPartition, Long>();
        Asked.of(admin().listOffsets(asked).all(), "read the offsets of " + name, Harms.limit())
                .forEach((partition, answer) -> offsets.put(partition, answer.offset()));
        return offsets;
    }

    private Admin admin() {
        return harms.admin();
    }

    @Override
    public String toString() {
        return name;
    }
}

package khaos.cluster;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import khaos.cluster.harm.ActiveController;
import khaos.cluster.harm.Harms;
import khaos.target.Broker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;

/** Asks the cluster over and over who leads what and which replicas are in sync, on a thread of its own. */
public final class ClusterWatch implements AutoCloseable {

    private static final Duration EVERY = Duration.ofMillis(500);
    private static final long FRESH_NANOS = 5_000_000_000L;
    private static final long ANSWER_SECONDS = 4;

    private final Admin admin;
    private final Thread thread = new Thread(this::run, "khaos-cluster-watch");
    private final String id;
    private volatile boolean isStopping;
    private volatile Reading last;
    private volatile String stranger = "";

    public ClusterWatch(Cluster cluster) {
        this.id = cluster.id();
        this.admin = Harms.admin(cluster.direct());
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** The last answer; empty when there was none in the last seconds. */
    public Optional<Reading> reading() {
        return Optional.ofNullable(last).filter(reading -> System.nanoTime() - reading.atNanos <= FRESH_NANOS);
    }

    /** The id of another cluster that answered at this one's addresses; empty when none did. */
    public Optional<String> stranger() {
        return Optional.of(stranger).filter(other -> !other.isEmpty());
    }

    private void run() {
        while (!isStopping) {
            look();
            LockSupport.parkNanos(EVERY.toNanos());
        }
    }

    private void look() {
        try {
            String answering = answer(admin.describeCluster().clusterId());
            if (!answering.equals(id)) {
                stranger = answering;
                return;
            }
            int controller = answer(ActiveController.of(admin));
            var names = answer(
                    admin.listTopics(new ListTopicsOptions().listInternal(true)).names());
            Map<String, TopicDescription> topics =
                    answer(admin.describeTopics(names).allTopicNames());
            last = Reading.after(last, controller, topics);
        } catch (ExecutionException | TimeoutException unknown) {
            // the last reading grows old: reading() says so
        } catch (InterruptedException stop) {
            isStopping = true;
        }
    }

    private static <T> T answer(Future<T> question) throws ExecutionException, TimeoutException, InterruptedException {
        return question.get(ANSWER_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        isStopping = true;
        LockSupport.unpark(thread);
        admin.close(Duration.ZERO);
    }

    /**
     * What the cluster said.
     *
     * @param leaders           the name of each partition's leader; none for a partition without one
     * @param inSync            how many replicas of each partition are in sync, by {@code topic-partition}
     * @param underReplicated   partitions with fewer
     * @param leaderChanges     since the watch began
     * @param controllerChanges since the watch began
     */
    public record Reading(
            long atNanos,
            String controller,
            Map<TopicPartition, String> leaders,
            Map<String, Integer> inSync,
            int underReplicated,
            long leaderChanges,
            long controllerChanges) {

        static Reading after(Reading before, int controller, Map<String, TopicDescription> topics) {
            var leaders = new HashMap<TopicPartition, String>();
            var inSync = new HashMap<String, Integer>();
            int under = 0;
            for (var topic : topics.values())
                for (TopicPartitionInfo partition : topic.partitions()) {
                    var id = new TopicPartition(topic.name(), partition.partition());
                    inSync.put(id.toString(), partition.isr().size());
                    if (partition.leader() != null && !partition.leader().isEmpty())
                        leaders.put(id, Broker.name(partition.leader().id()));
                    if (partition.isr().size() < partition.replicas().size()) under++;
                }
            String name = Broker.name(controller);
            long changed = before == null ? 0 : before.leaderChanges + moved(before.leaders, leaders);
            boolean isOther = before != null && !before.controller.equals(name);
            long controllers = before == null ? 0 : before.controllerChanges + (isOther ? 1 : 0);
            boolean isAsBefore = before != null && before.inSync.equals(inSync); // an hour's readings are kept
            return new Reading(
                    System.nanoTime(), name, leaders, isAsBefore ? before.inSync : inSync, under, changed, controllers);
        }

        private static long moved(Map<TopicPartition, String> before, Map<TopicPartition, String> now) {
            return now.entrySet().stream()
                    .filter(leader -> before.containsKey(leader.getKey()))
                    .filter(leader -> !before.get(leader.getKey()).equals(leader.getValue()))
                    .count();
        }

        /** Partitions without a leader. */
        public int offline() {
            return inSync.size() - leaders.size();
        }

        /** Empty for a partition without a leader, and for one that is not there. */
        public Optional<String> leader(String topic, int partition) {
            return Optional.ofNullable(leaders.get(new TopicPartition(topic, partition)));
        }

        /** Empty for a partition that is not there. */
        public Optional<Integer> inSync(String topic, int partition) {
            return Optional.ofNullable(inSync.get(new TopicPartition(topic, partition).toString()));
        }
    }
}

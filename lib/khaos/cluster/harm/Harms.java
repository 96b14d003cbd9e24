package khaos.cluster.harm;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import khaos.base.Bytes;
import khaos.base.Deadline;
import khaos.base.KhaosError;
import khaos.target.Injection;
import khaos.target.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeConfigsOptions;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.config.ConfigResource;

/**
 * What Kafka itself can be asked to do to a cluster, and what it says of it. Any thread; every call ends within {@link
 * #LIMIT}, but for replicas that move.
 */
public final class Harms implements AutoCloseable {

    static final Duration LIMIT = Duration.ofSeconds(20);

    private static final Duration ANSWER = Duration.ofSeconds(2);

    private final Admin admin;
    private final Journal journal;
    private final String cluster;
    private final boolean outlivesKhaos;
    private final Origins origins;

    /**
     * @param client        reaches the cluster
     * @param cluster       the id that Kafka gives it
     * @param outlivesKhaos whether it is there after khaos, so that cures must be written down
     */
    public Harms(Map<String, Object> client, String cluster, boolean outlivesKhaos, Journal journal) {
        this.admin = admin(client);
        this.journal = journal;
        this.cluster = cluster;
        this.outlivesKhaos = outlivesKhaos;
        this.origins = new Origins(admin, this::before);
    }

    /** Asks another broker soon when one does not answer, as is to be expected here. */
    public static Admin admin(Map<String, Object> client) {
        var all = new HashMap<>(client);
        all.put(AdminClientConfig.CLIENT_ID_CONFIG, "khaos-harm");
        all.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "3000");
        all.put(AdminClientConfig.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG, "2000");
        all.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "" + LIMIT.toMillis());
        return Admin.create(all);
    }

    Admin admin() {
        return admin;
    }

    static Deadline limit() {
        return Deadline.in(LIMIT);
    }

    /** Writes {@code cure} down, if there is anything for a later khaos to heal. */
    public Journal.Entry before(Cure cure) {
        return outlivesKhaos ? journal.write(cluster, cure) : Journal.Entry.NONE;
    }

    Origins origins() {
        return origins;
    }

    /**
     * Changes something of the cluster that Kafka is not asked for. Closing puts it back when no other harm to it goes on.
     *
     * @param thing  what is changed: equal for harms to the same
     * @param found  how it is now, as its cure
     * @param act    changes it
     * @param effect whether it is changed
     * @param isWell whether it is as it was found
     */
    public Injection change(
            Object thing,
            Supplier<? extends Cure> found,
            Runnable act,
            BooleanSupplier effect,
            BooleanSupplier isWell) {
        return Change.of(this, thing, found, act, effect, isWell);
    }

    public Injection configureTopic(String topic, String name, String value) {
        return Setting.change(this, ConfigResource.Type.TOPIC, topic, name, value);
    }

    public Injection configureBroker(int id, String name, String value) {
        return Setting.change(this, ConfigResource.Type.BROKER, "" + id, name, value);
    }

    public Injection throttleProducer(String clientId, Bytes perSecond) {
        return Quota.change(this, clientId, "producer_byte_rate", perSecond);
    }

    public Injection throttleConsumer(String clientId, Bytes perSecond) {
        return Quota.change(this, clientId, "consumer_byte_rate", perSecond);
    }

    public Topic topic(String name, Deletions deletions) {
        return new KafkaTopic(this, name, deletions);
    }

    /** The node id of a partition's leader. */
    public int leader(String topic, int partition) {
        var partitions = Asked.of(
                        admin.describeTopics(List.of(topic)).allTopicNames(), "describe the topic " + topic, limit())
                .get(topic)
                .partitions();
        if (partition >= partitions.size())
            throw new KhaosError(
                    "topic " + topic + " has " + partitions.size() + " partitions, and no " + partition,
                    "the first one is 0");
        Node leader = partitions.get(partition).leader();
        if (leader == null || leader.isEmpty())
            throw new KhaosError("partition " + partition + " of " + topic + " has no leader now", "");
        return leader.id();
    }

    /** The node id of the active controller. */
    public int controller() {
        return Asked.of(ActiveController.of(admin), "ask for the controller", limit());
    }

    /** The node id of the broker that coordinates a consumer group. */
    public int coordinator(String group) {
        return Asked.of(
                        admin.describeConsumerGroups(List.of(group))
                                .describedGroups()
                                .get(group),
                        "ask for the coordinator of " + group,
                        limit())
                .coordinator()
                .id();
    }

    /** The node ids of the brokers that take part in the cluster. */
    public Set<Integer> members() {
        return Asked.of(admin.describeCluster().nodes(), "describe the cluster", limit()).stream()
                .map(Node::id)
                .collect(Collectors.toSet());
    }

    /** Whether the broker takes part in the cluster; false too when nobody says. */
    public boolean isMember(int id) {
        try {
            return members().contains(id);
        } catch (KhaosError silent) {
            return false;
        }
    }

    /** Whether the broker itself answers: a question about its settings goes to no other. Membership outlives a broker by seconds. */
    public boolean answers(int id) {
        var self = new ConfigResource(ConfigResource.Type.BROKER, "" + id);
        var options = new DescribeConfigsOptions().timeoutMs((int) ANSWER.toMillis());
        try {
            Asked.of(admin.describeConfigs(Set.of(self), options).all(), "ask a broker", Deadline.in(ANSWER));
            return true;
        } catch (KhaosError silent) {
            return false;
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(2));
    }
}

package khaos.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import khaos.base.Deadline;
import khaos.base.Home;
import khaos.base.KhaosError;
import khaos.base.Progress;
import khaos.cluster.harm.Asked;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * The topics that a run needs on a cluster: absent ones are made, fitting ones used as they are, others refused. khaos deletes only
 * what it made itself.
 */
public final class Topics implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int ANSWERS_IN_A_ROW = 6;

    private final Admin admin;
    private final Home home;
    private final Progress progress;

    public Topics(Cluster cluster, Home home, Progress progress) {
        this.admin = Admin.create(cluster.direct());
        this.home = home;
        this.progress = progress;
    }

    /**
     * Sees to it that {@code wanted} are there, every partition with a leader and all replicas in sync.
     *
     * @param recreates whether those that khaos made are deleted and made afresh
     * @throws KhaosError naming every difference of every topic that does not fit
     */
    public void ensure(List<TopicSpec> wanted, boolean recreates) {
        var deadline = Deadline.in(LIMIT);
        var made =
                new MadeTopics(home, Asked.of(admin.describeCluster().clusterId(), "ask for the cluster id", deadline));
        Map<String, TopicDescription> existing = existing(wanted, deadline);
        if (recreates) existing = withoutMade(existing, made, deadline);
        mustFit(wanted, existing, deadline);
        var absent = existing;
        create(
                wanted.stream()
                        .filter(topic -> !absent.containsKey(topic.name()))
                        .toList(),
                made,
                deadline);
    }

    private Map<String, TopicDescription> existing(List<TopicSpec> wanted, Deadline deadline) {
        var all = Asked.of(admin.listTopics().names(), "list the topics", deadline);
        List<String> names =
                wanted.stream().map(TopicSpec::name).filter(all::contains).toList();
        return Asked.of(admin.describeTopics(names).allTopicNames(), "describe the topics", deadline);
    }

    /** Deletes those of {@code existing} that khaos made, and tells what is left. */
    private Map<String, TopicDescription> withoutMade(
            Map<String, TopicDescription> existing, MadeTopics made, Deadline deadline) {
        Map<Boolean, List<String>> names = existing.values().stream()
                .collect(Collectors.partitioningBy(
                        topic -> made.has(topic.topicId()),
                        Collectors.mapping(TopicDescription::name, Collectors.toList())));
        for (String foreign : names.get(false))
            progress.say("topic `" + foreign + "` was not made by khaos and stays as it is");
        Asked.of(admin.deleteTopics(names.get(true)).all(), "delete topics", deadline);
        return names.get(false).stream().collect(Collectors.toMap(Function.identity(), existing::get));
    }

    private void mustFit(List<TopicSpec> wanted, Map<String, TopicDescription> existing, Deadline deadline) {
        List<ConfigResource> resources = existing.keySet().stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        Map<ConfigResource, Config> configs =
                Asked.of(admin.describeConfigs(resources).all(), "read the topics' settings", deadline);
        var differences = new ArrayList<String>();
        for (TopicSpec topic : wanted) {
            if (!existing.containsKey(topic.name())) continue;
            Config config = configs.get(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()));
            differences.addAll(Difference.between(topic, existing.get(topic.name()), config));
        }
        if (!differences.isEmpty())
            throw new KhaosError(
                    String.join("; ", differences),
                    "use other names, change the scenario, or delete the topics (--recreate-topics does, if khaos made them)");
    }

    private void create(List<TopicSpec> absent, MadeTopics made, Deadline deadline) {
        if (absent.isEmpty()) return;
        progress.part("creating topics", 0, absent.size());
        var ids = new HashSet<Uuid>();
        for (TopicSpec topic : absent) {
            Uuid id = create(topic, deadline);
            made.add(List.of(id));
            ids.add(id);
        }
        List<String> names = absent.stream().map(TopicSpec::name).toList();
        if (!deadline.poll(PAUSE, () -> areKnown(names, ids)))
            throw new KhaosError(
                    "the partitions of " + String.join(", ", names) + " have no full in-sync set after "
                            + LIMIT.toSeconds() + " s",
                    "check the brokers");
        progress.part("creating topics", absent.size(), absent.size());
    }

    /** A name is free only a moment after its topic was deleted. */
    private Uuid create(TopicSpec topic, Deadline deadline) {
        var asked = new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.of((short) topic.replicas()))
                .configs(topic.config());
        for (; ; ) {
            CreateTopicsResult result = admin.createTopics(List.of(asked));
            try {
                return Asked.of(result.topicId(topic.name()), "make the topic `" + topic.name() + "`", deadline);
            } catch (KhaosError failure) {
                boolean isStillThere = failure.getCause() instanceof TopicExistsException;
                if (!isStillThere || deadline.isOver()) throw failure;
                Deadline.in(PAUSE).poll(PAUSE, () -> false);
            }
        }
    }

    /** Any broker may answer, and some hear of a topic later than others: several answers in a row must agree. */
    private boolean areKnown(Collection<String> names, Set<Uuid> ids) {
        return IntStream.range(0, ANSWERS_IN_A_ROW).allMatch(i -> areReady(names, ids));
    }

    private boolean areReady(Collection<String> names, Set<Uuid> ids) {
        try {
            Collection<TopicDescription> topics =
                    admin.describeTopics(names).allTopicNames().get().values();
            return topics.stream().allMatch(topic -> ids.contains(topic.topicId()))
                    && topics.stream()
                            .flatMap(topic -> topic.partitions().stream())
                            .allMatch(Topics::isReady);
        } catch (ExecutionException notYet) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static boolean isReady(TopicPartitionInfo partition) {
        return partition.leader() != null
                && partition.isr().size() == partition.replicas().size();
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }
}

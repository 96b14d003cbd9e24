package khaos.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import khaos.base.Deadline;
import khaos.base.KhaosError;
import khaos.cluster.harm.Asked;
import khaos.cluster.harm.Harms;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.quota.ClientQuotaFilter;

/**
 * How a cluster was before the first of several runs, and the way back to it between them. On a cluster that is not khaos's
 * own, settings and quotas are left alone: others may change them too, and each run heals what it hurt.
 */
public final class CleanSlate implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Cluster cluster;
    private final Admin admin;
    private final boolean isOurs;
    private final Set<String> topics;
    private final Set<String> groups;
    private final Map<ConfigResource, Map<String, String>> settings;
    private final Map<ClientQuotaEntity, Map<String, Double>> quotas;

    /** Of {@code cluster} as it is now. */
    public CleanSlate(Cluster cluster) {
        var deadline = Deadline.in(LIMIT);
        this.cluster = cluster;
        this.admin = Harms.admin(cluster.direct());
        this.isOurs = !(cluster instanceof ExternalCluster);
        this.topics = topics(deadline);
        this.groups = groups(deadline);
        this.settings = isOurs ? settings(deadline) : Map.of();
        this.quotas = isOurs ? quotas(deadline) : Map.of();
    }

    /**
     * Waits until every broker is up and every replica in sync, deletes those of {@code usedTopics} and {@code usedGroups}
     * that were not there before, and puts settings and quotas back.
     *
     * @throws KhaosError when the cluster does not become well, or refuses
     */
    public void restore(Collection<String> usedTopics, Collection<String> usedGroups) {
        var deadline = Deadline.in(LIMIT);
        if (isOurs && !deadline.poll(PAUSE, this::isWell))
            throw new KhaosError("the cluster is not well " + LIMIT.toSeconds() + " s after the run", "");
        deleteGroups(added(usedGroups, groups, groups(deadline)), deadline);
        Set<String> made = added(usedTopics, topics, topics(deadline));
        Asked.of(admin.deleteTopics(made).all(), "delete the topics of the run", deadline);
        if (!deadline.poll(PAUSE, () -> added(made, Set.of(), topics(deadline)).isEmpty()))
            throw new KhaosError("topics of the run are still there: " + String.join(", ", made), "");
        if (isOurs) putBack(deadline);
    }

    private static Set<String> added(Collection<String> used, Set<String> before, Set<String> now) {
        var added = new HashSet<>(used);
        added.retainAll(now);
        added.removeAll(before);
        return added;
    }

    private boolean isWell() {
        try {
            var deadline = Deadline.in(LIMIT);
            int members = Asked.of(admin.describeCluster().nodes(), "describe the cluster", deadline)
                    .size();
            var all = Asked.of(admin.describeTopics(topics(deadline)).allTopicNames(), "describe the topics", deadline);
            return members == cluster.brokers()
                    && all.values().stream()
                            .flatMap(topic -> topic.partitions().stream())
                            .allMatch(Topics::isReady);
        } catch (KhaosError notYet) {
            return false;
        }
    }

    /** A group has members for a moment after they left. */
    private void deleteGroups(Set<String> made, Deadline deadline) {
        var failure = new KhaosError[1];
        boolean isDone = deadline.within(LIMIT.dividedBy(2)).poll(PAUSE, () -> {
            try {
                Asked.of(admin.deleteConsumerGroups(made).all(), "delete the groups of the run", deadline);
                return true;
            } catch (KhaosError notYet) {
                failure[0] = notYet;
                made.retainAll(groups(deadline));
                return made.isEmpty();
            }
        });
        if (!isDone) throw failure[0];
    }

    private void putBack(Deadline deadline) {
        var changes = new HashMap<ConfigResource, Collection<AlterConfigOp>>();
        settings(deadline).forEach((resource, now) -> {
            List<AlterConfigOp> ops = ops(settings.getOrDefault(resource, Map.of()), now);
            if (!ops.isEmpty()) changes.put(resource, ops);
        });
        Asked.of(admin.incrementalAlterConfigs(changes).all(), "put the brokers' settings back", deadline);
        var all = new ArrayList<ClientQuotaAlteration>();
        quotas(deadline).forEach((entity, now) -> {
            Map<String, Double> before = quotas.getOrDefault(entity, Map.of());
            var ops = now.keySet().stream()
                    .filter(key -> !now.get(key).equals(before.get(key)))
                    .map(key -> new ClientQuotaAlteration.Op(key, before.get(key)))
                    .toList();
            if (!ops.isEmpty()) all.add(new ClientQuotaAlteration(entity, ops));
        });
        Asked.of(admin.alterClientQuotas(all).all(), "put the quotas back", deadline);
    }

    private static List<AlterConfigOp> ops(Map<String, String> before, Map<String, String> now) {
        var ops = new ArrayList<AlterConfigOp>();
        now.keySet().stream()
                .filter(name -> !before.containsKey(name))
                .map(name -> new AlterConfigOp(new ConfigEntry(name, null), AlterConfigOp.OpType.DELETE))
                .forEach(ops::add);
        before.forEach((name, value) -> {
            if (!value.equals(now.get(name)))
                ops.add(new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET));
        });
        return ops;
    }

    private Set<String> topics(Deadline deadline) {
        return Asked.of(admin.listTopics().names(), "list the topics", deadline);
    }

    private Set<String> groups(Deadline deadline) {
        return Asked.of(admin.listGroups().all(), "list the groups", deadline).stream()
                .map(GroupListing::groupId)
                .collect(Collectors.toSet());
    }

    /** What was set while the brokers ran, of each of them and of all. */
    private Map<ConfigResource, Map<String, String>> settings(Deadline deadline) {
        List<ConfigResource> resources = new ArrayList<>(List.of(new ConfigResource(ConfigResource.Type.BROKER, "")));
        cluster.brokerNames()
                .forEach(name -> resources.add(
                        new ConfigResource(ConfigResource.Type.BROKER, name.substring(name.lastIndexOf('-') + 1))));
        return Asked.of(admin.describeConfigs(resources).all(), "read the brokers' settings", deadline)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, found -> dynamic(found.getKey(), found.getValue())));
    }

    private static Map<String, String> dynamic(ConfigResource resource, Config config) {
        var found = new TreeMap<String, String>();
        var own = resource.isDefault()
                ? ConfigEntry.ConfigSource.DYNAMIC_DEFAULT_BROKER_CONFIG
                : ConfigEntry.ConfigSource.DYNAMIC_BROKER_CONFIG;
        config.entries().stream()
                .filter(entry -> entry.source() == own)
                .forEach(entry -> found.put(
                        entry.name(), Optional.ofNullable(entry.value()).orElse("")));
        return found;
    }

    private Map<ClientQuotaEntity, Map<String, Double>> quotas(Deadline deadline) {
        return Asked.of(admin.describeClientQuotas(ClientQuotaFilter.all()).entities(), "read the quotas", deadline);
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(2));
    }
}

package khaos.traffic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import khaos.base.Deadline;
import khaos.history.Profile;
import khaos.plan.TopicPlan;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * What the brokers say of the run's topics: their settings, and which topics they are. Topics that are gone are in none of
 * the maps.
 *
 * @param ids        a topic that was deleted and made anew has another one
 * @param partitions how many each has
 * @param profiles   what their settings allow
 */
record LiveTopics(Map<String, Uuid> ids, Map<String, Integer> partitions, Map<String, Profile> profiles) {

    static LiveTopics of(Admin admin, List<TopicPlan> topics, Deadline deadline) throws Groups.Unreadable {
        var live = new LiveTopics(new HashMap<>(), new HashMap<>(), new HashMap<>());
        for (var topic : topics) live.ask(admin, topic, deadline);
        return live;
    }

    private void ask(Admin admin, TopicPlan topic, Deadline deadline) throws Groups.Unreadable {
        String name = topic.name();
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
        try {
            var described =
                    admin.describeTopics(List.of(name)).topicNameValues().get(name);
            TopicDescription description = Groups.answer(described, deadline);
            Config config = Groups.answer(
                    admin.describeConfigs(List.of(resource)).values().get(resource), deadline);
            ids.put(name, description.topicId());
            partitions.put(name, description.partitions().size());
            profiles.put(name, Promised.profile(topic, settings(config), replicas(description)));
        } catch (Groups.Unreadable failure) {
            if (!(failure.getCause() instanceof UnknownTopicOrPartitionException)) throw failure;
        }
    }

    boolean has(TopicPartition partition) {
        return partition.partition() < partitions.getOrDefault(partition.topic(), 0);
    }

    private static Map<String, String> settings(Config config) {
        return config.entries().stream()
                .filter(entry -> entry.value() != null)
                .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
    }

    private static int replicas(TopicDescription topic) {
        return topic.partitions().stream()
                .mapToInt(partition -> partition.replicas().size())
                .min()
                .orElse(1);
    }
}

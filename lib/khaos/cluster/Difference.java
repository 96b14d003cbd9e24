package khaos.cluster;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;

/** What is not as wanted about a topic that exists. */
final class Difference {

    private Difference() {}

    /** One sentence for each; none when it fits. */
    static List<String> between(TopicSpec wanted, TopicDescription found, Config config) {
        var all = new ArrayList<String>();
        int replicas = found.partitions().get(0).replicas().size();
        add(all, wanted, "partitions", wanted.partitions(), found.partitions().size());
        add(all, wanted, "replicas", wanted.replicas(), replicas);
        wanted.config().forEach((name, value) -> {
            ConfigEntry entry = config.get(name);
            add(all, wanted, name, value, entry == null ? "unknown to the cluster" : entry.value());
        });
        return all;
    }

    private static void add(List<String> all, TopicSpec topic, String what, Object wanted, Object found) {
        if (!wanted.equals(found))
            all.add("the existing topic `%s` has %s %s, the scenario wants %s"
                    .formatted(topic.name(), what, found, wanted));
    }
}

package khaos.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import khaos.base.Deadline;
import khaos.base.KhaosError;
import khaos.cluster.harm.Asked;
import khaos.cluster.harm.Brief;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.GroupAuthorizationException;

/** What the ACLs of a cluster let khaos do, asked before the load: a client that may not would only fall silent in the midst of it. */
public final class Permissions {

    private static final Duration LIMIT = Duration.ofSeconds(8);

    private Permissions() {}

    /**
     * @param written topics that are produced to
     * @param read    topics that are consumed from
     * @param groups  of consumers
     * @throws KhaosError naming all that is missing
     */
    public static void mustSuffice(Cluster cluster, Set<String> written, Set<String> read, Collection<String> groups) {
        try (var brief = new Brief(Admin.create(cluster.direct()))) {
            var deadline = Deadline.in(LIMIT);
            var missing = new ArrayList<String>();
            var topics = new HashSet<>(written);
            topics.addAll(read);
            var asked = new DescribeTopicsOptions().includeAuthorizedOperations(true);
            Map<String, TopicDescription> described =
                    Asked.of(brief.admin().describeTopics(topics, asked).allTopicNames(), "use the topics", deadline);
            described.forEach((name, topic) -> {
                Set<AclOperation> may = topic.authorizedOperations();
                if (may == null) return; // a broker too old to tell
                if (written.contains(name) && !may.contains(AclOperation.WRITE)) missing.add("Write to topic " + name);
                if (read.contains(name) && !may.contains(AclOperation.READ)) missing.add("Read of topic " + name);
            });
            for (String group : groups)
                if (!mayRead(brief.admin(), group, deadline)) missing.add("Read of group " + group);
            if (!missing.isEmpty())
                throw new KhaosError(
                        "ACLs are missing: " + String.join(", ", missing),
                        "allow it to the user of --sasl-username, or of the certificate: kafka-acls --add"
                                + " --allow-principal User:… --operation …");
        }
    }

    private static boolean mayRead(Admin admin, String group, Deadline deadline) {
        try {
            Asked.of(
                    admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(),
                    "use the group " + group,
                    deadline);
            return true;
        } catch (KhaosError failure) {
            if (failure.getCause() instanceof GroupAuthorizationException) return false;
            throw failure;
        }
    }
}

package khaos.cluster.docker;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import khaos.base.Bytes;
import khaos.base.Deadline;
import khaos.base.KhaosError;
import khaos.cluster.harm.Asked;
import khaos.cluster.harm.Brief;
import khaos.cluster.harm.Harms;
import khaos.cluster.local.NodeStatus;
import org.apache.kafka.common.Node;

/** A look at brokers in containers from outside, which takes 3 s when Kafka does not answer. */
record ContainerInspection(Engine engine, List<ContainerNode> nodes, Map<String, Object> client) {

    private static final Duration LIMIT = Duration.ofSeconds(3);

    List<NodeStatus> look() {
        var members = new HashSet<Integer>();
        int leader = members(members);
        return nodes.stream().map(node -> status(node, members, leader)).toList();
    }

    /** Those that the cluster counts as up; the active controller is returned, −1 when nobody tells. */
    private int members(Set<Integer> members) {
        try (var brief = new Brief(Harms.admin(client))) {
            var deadline = Deadline.in(LIMIT);
            Asked.of(brief.admin().describeCluster().nodes(), "describe the cluster", deadline).stream()
                    .map(Node::id)
                    .forEach(members::add);
            return Asked.of(brief.admin().describeMetadataQuorum().quorumInfo(), "describe the quorum", deadline)
                    .leaderId();
        } catch (KhaosError silent) {
            return -1;
        }
    }

    private NodeStatus status(ContainerNode each, Set<Integer> members, int leader) {
        var container = engine.find(each.container());
        var place = each.node();
        var seen = container.map(Container::state).orElse(ContainerState.GONE);
        NodeStatus.State state = seen.isDown()
                ? NodeStatus.State.DOWN
                : seen.isPaused()
                        ? NodeStatus.State.FROZEN
                        : members.contains(place.id()) ? NodeStatus.State.RUNNING : NodeStatus.State.SILENT;
        return new NodeStatus(
                each.name(),
                seen.pid(),
                place.port(),
                0,
                place.id() == leader,
                state,
                seen.uptime(),
                seen.isDown() ? new Bytes(0) : container.orElseThrow().memory(),
                "volume " + each.volume(),
                "docker logs " + each.container());
    }
}

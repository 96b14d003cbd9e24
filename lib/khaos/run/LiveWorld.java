package khaos.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import khaos.base.Dice;
import khaos.base.KhaosError;
import khaos.base.Near;
import khaos.cluster.Cluster;
import khaos.cluster.harm.Harms;
import khaos.history.ledger.Ledger;
import khaos.service.Services;
import khaos.target.Broker;
import khaos.target.Consuming;
import khaos.target.Group;
import khaos.target.Link;
import khaos.target.Producing;
import khaos.target.Service;
import khaos.target.Topic;
import khaos.target.World;
import khaos.traffic.Traffic;

/** What can be hurt in one run: the cluster's brokers and topics, the traffic's producers, consumers and groups,
 * the services beside Kafka. */
final class LiveWorld implements World {

    private final List<Broker> brokers;
    private final List<Link> links;
    private final Services services;
    private final Traffic traffic;
    private final Harms harms;
    private final Ledger ledger;
    private final Dice dice;

    /** @param ledger is told of records that are deleted on purpose */
    LiveWorld(Cluster cluster, Services services, Traffic traffic, Harms harms, Ledger ledger, Dice dice) {
        this.services = services;
        this.brokers = cluster.targets(harms);
        this.links = cluster.links(harms);
        this.traffic = traffic;
        this.harms = harms;
        this.ledger = ledger;
        this.dice = dice;
    }

    @Override
    public List<Broker> brokers() {
        return brokers;
    }

    @Override
    public Broker broker(String name) {
        return brokers.stream()
                .filter(broker -> broker.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new KhaosError("there is no broker " + name, meant(name)));
    }

    private String meant(String name) {
        List<String> names = brokers.stream().map(Broker::name).toList();
        String near = Near.meant(name, names);
        return near.isEmpty() ? "there are " + names.stream().collect(Collectors.joining(", ")) : near;
    }

    @Override
    public List<Link> links() {
        return links;
    }

    @Override
    public Broker leaderOf(String topic, int partition) {
        return broker(Broker.name(harms.leader(topic, partition)));
    }

    @Override
    public Broker controller() {
        return broker(Broker.name(harms.controller()));
    }

    @Override
    public Broker coordinatorOf(String group) {
        return broker(Broker.name(harms.coordinator(group)));
    }

    @Override
    public List<Consuming> consumers(Optional<String> topic) {
        return traffic.consuming(topic);
    }

    @Override
    public List<Producing> producers(Optional<String> topic) {
        return traffic.producing(topic);
    }

    @Override
    public List<Group> groups() {
        return traffic.groups();
    }

    @Override
    public Group group(String id) {
        return groups().stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new KhaosError(
                        "this run has no consumer group " + id,
                        Near.meant(id, groups().stream().map(Group::id).toList())));
    }

    @Override
    public Topic topic(String name) {
        return harms.topic(
                name, (partition, offset) -> ledger.topic(name).ifPresent(topic -> topic.deleted(partition, offset)));
    }

    @Override
    public Service service(String name) {
        return services.named(name);
    }

    @Override
    public Dice dice() {
        return dice;
    }
}

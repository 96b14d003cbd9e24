package khaos.run;

import java.util.List;
import java.util.Optional;
import khaos.base.Dice;
import khaos.target.Broker;
import khaos.target.Consuming;
import khaos.target.Group;
import khaos.target.Link;
import khaos.target.Producing;
import khaos.target.Service;
import khaos.target.Topic;
import khaos.target.World;

/** The world, with dice of one's own. */
record Chooser(World world, Dice dice) implements World {

    @Override
    public List<Broker> brokers() {
        return world.brokers();
    }

    @Override
    public Broker broker(String name) {
        return world.broker(name);
    }

    @Override
    public List<Link> links() {
        return world.links();
    }

    @Override
    public Broker leaderOf(String topic, int partition) {
        return world.leaderOf(topic, partition);
    }

    @Override
    public Broker controller() {
        return world.controller();
    }

    @Override
    public Broker coordinatorOf(String group) {
        return world.coordinatorOf(group);
    }

    @Override
    public List<Consuming> consumers(Optional<String> topic) {
        return world.consumers(topic);
    }

    @Override
    public List<Producing> producers(Optional<String> topic) {
        return world.producers(topic);
    }

    @Override
    public List<Group> groups() {
        return world.groups();
    }

    @Override
    public Group group(String id) {
        return world.group(id);
    }

    @Override
    public Topic topic(String name) {
        return world.topic(name);
    }

    @Override
    public Service service(String name) {
        return world.service(name);
    }
}

package khaos.fault.network;

import java.util.List;
import java.util.Map;
import khaos.fault.Aimed;
import khaos.fault.NetworkFault;
import khaos.target.Broker;
import khaos.target.Controller;
import khaos.target.Injection;
import khaos.target.NamedBroker;
import khaos.target.Selector;
import khaos.target.Toxin;
import khaos.target.Toxin.Stream;
import khaos.target.network.Crossed;
import khaos.target.network.Crossing;
import khaos.word.Named;
import khaos.word.Word;

/**
 * Two sides that do not hear each other: nothing is refused and nothing reset, as when packets vanish. What is sent meanwhile is
 * held and comes through after the healing, as TCP sends it again after a real one.
 *
 * @param isOneWay only what the first side sends is held
 */
public record Partition(Crossing target, boolean isOneWay) implements Aimed<Crossed>, NetworkFault<Crossed> {

    @Word(
            value = "Silence between a broker and the other brokers; clients still reach all of them.",
            example = "at 10.s inject partition('kafka-1') lasting 20.s")
    public static Partition partition(String broker) {
        return partition(Map.of(), broker);
    }

    @Word(
            value = "The same for clients too, or only for what the broker sends.",
            example = "at 10.s inject partition('kafka-1', clients: true) lasting 20.s")
    public static Partition partition(
            @Named(value = "clients", type = Boolean.class) @Named(value = "oneWay", type = Boolean.class)
                    Map<String, ?> named,
            String broker) {
        return partition(named, NamedBroker.broker(broker));
    }

    @Word(
            value = "Silence between brokers that are chosen at that moment and the others.",
            example = "at 10.s inject partition(leaderOf('orders', 0)) lasting 20.s")
    public static Partition partition(Selector<Broker> brokers) {
        return partition(Map.of(), brokers);
    }

    @Word(
            value = "The same for clients too, or only for what those brokers send.",
            example = "at 10.s inject partition(leaderOf('orders', 0), oneWay: true) lasting 20.s")
    public static Partition partition(
            @Named(value = "clients", type = Boolean.class) @Named(value = "oneWay", type = Boolean.class)
                    Map<String, ?> named,
            Selector<Broker> brokers) {
        return of(Crossing.around(brokers, isSaid(named, "clients")), named);
    }

    @Word(
            value = "Silence between some brokers and some others.",
            example = "at 10.s inject partition(['kafka-1'], ['kafka-2', 'kafka-3']) lasting 20.s")
    public static Partition partition(List<String> brokers, List<String> others) {
        return partition(Map.of(), brokers, others);
    }

    @Word(
            value = "The same for clients of the first ones too, or only for what the first ones send.",
            example = "at 10.s inject partition(['kafka-1'], ['kafka-2'], oneWay: true) lasting 20.s")
    public static Partition partition(
            @Named(value = "clients", type = Boolean.class) @Named(value = "oneWay", type = Boolean.class)
                    Map<String, ?> named,
            List<String> brokers,
            List<String> others) {
        return of(Crossing.between(brokers, others, isSaid(named, "clients")), named);
    }

    @Word(
            value = "Silence between the active controller and the other brokers.",
            example = "at 10.s inject isolateController() lasting 20.s")
    public static Partition isolateController() {
        return partition(Controller.controller());
    }

    private static Partition of(Crossing target, Map<String, ?> named) {
        return new Partition(target, isSaid(named, "oneWay"));
    }

    private static boolean isSaid(Map<String, ?> named, String name) {
        return Boolean.TRUE.equals(named.get(name));
    }

    @Override
    public Injection on(Crossed link) {
        Stream stream = !isOneWay ? Stream.BOTH : link.isFromFirst() ? Stream.UPSTREAM : Stream.DOWNSTREAM;
        return link.link().harm(List.of(new Toxin("", "bandwidth", Map.of("rate", 0L), stream, 1)));
    }

    @Override
    public String toString() {
        return (isOneWay ? "one-way " : "") + "partition";
    }
}

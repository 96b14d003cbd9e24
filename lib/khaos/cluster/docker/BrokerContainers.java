package khaos.cluster.docker;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import khaos.base.BadInput;
import khaos.base.KhaosError;
import khaos.cluster.harm.Harms;
import khaos.target.Broker;

/** The containers in which somebody else runs the brokers of a cluster. */
public final class BrokerContainers implements AutoCloseable {

    private final Engine engine;
    private final Map<String, Container> containers;

    private BrokerContainers(Engine engine, Map<String, Container> containers) {
        this.engine = engine;
        this.containers = containers;
    }

    /**
     * Those of these names, on the user's engine.
     *
     * @param named  the container's name or id, by the broker's name
     * @param brokers names of all brokers of the cluster
     * @throws KhaosError when one is not there or does not run, or not every broker is named: a fault that chooses one by chance
     *     must find it
     */
    public static BrokerContainers find(Map<String, String> named, Collection<String> brokers) {
        mustBe(named, brokers);
        var engine = Engine.connect();
        try {
            var found = new LinkedHashMap<String, Container>();
            named.forEach((broker, name) -> found.put(broker, running(engine.container(name))));
            return new BrokerContainers(engine, found);
        } catch (RuntimeException failure) {
            engine.close();
            throw failure;
        }
    }

    private static void mustBe(Map<String, String> named, Collection<String> brokers) {
        String unknown = left(named.keySet(), brokers);
        if (!unknown.isEmpty())
            throw new BadInput("the cluster has no broker " + unknown, "its brokers are " + String.join(", ", brokers));
        String missing = left(brokers, named.keySet());
        if (!missing.isEmpty())
            throw new BadInput(
                    "the containers of some brokers are named, and not those of " + missing,
                    "name each: --broker-container " + missing.replaceFirst(",.*", "") + "=NAME");
    }

    private static String left(Collection<String> all, Collection<String> without) {
        return all.stream().filter(name -> !without.contains(name)).collect(Collectors.joining(", "));
    }

    private static Container running(Container container) {
        var state = container.state();
        if (!state.isRunning())
            throw new KhaosError(
                    container + " is " + state.status(),
                    "it has to run before it can be hurt: docker " + (state.isPaused() ? "unpause " : "start ")
                            + container.name());
        return container;
    }

    /** As what can be hurt. */
    public List<Broker> targets(Collection<Integer> ids, Harms harms) {
        return ids.stream()
                .map(id -> (Broker) new ContainerBroker(id, containers.get(Broker.name(id)), harms))
                .toList();
    }

    @Override
    public void close() {
        engine.close();
    }

    @Override
    public String toString() {
        return containers.entrySet().stream()
                .map(each -> each.getKey() + " in " + each.getValue().name())
                .collect(Collectors.joining(", "));
    }
}

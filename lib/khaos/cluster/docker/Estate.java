package khaos.cluster.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import com.github.dockerjava.api.model.Volume;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import khaos.base.Home;

/** Everything that one khaos home has at an engine; labels tell it from all else, so that what a crash left is found. */
final class Estate {

    private static final String HOME = "khaos.home";
    private static final String KEPT = "khaos.kept";
    private static final String CLUSTER = "khaos.cluster";

    private final Engine engine;
    private final String home;

    Estate(Engine engine, Home home) {
        this.engine = engine;
        this.home = home.folder().toAbsolutePath().toString();
    }

    /** {@code khaos} or, when another home has containers of that name, {@code khaos2} and so on. */
    String freePrefix() {
        List<String> taken = engine.containerNames();
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> "khaos" + (i == 1 ? "" : i))
                .filter(prefix -> taken.stream().noneMatch(name -> name.startsWith(prefix + "-")))
                .findFirst()
                .orElseThrow();
    }

    /** The name of a broker's data: the same for each start of this home. */
    String volume(String broker, boolean isKept) {
        String own = UUID.nameUUIDFromBytes(home.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
        return "khaos-" + own + "-" + broker + (isKept ? "" : "-run");
    }

    /** The cluster that the kept data is of; as many of its id as it has brokers, none where there is no data. */
    List<String> keptIds() {
        return engine.ask("list the volumes", () -> {
            var found = client().listVolumesCmd()
                    .withFilter("label", List.of(HOME + "=" + home, KEPT + "=true"))
                    .exec()
                    .getVolumes();
            return found.stream()
                    .map(volume -> String.valueOf(volume.getLabels().get(CLUSTER)))
                    .toList();
        });
    }

    void makeNetwork(String name) {
        engine.tell("make the network " + name, () -> client().createNetworkCmd()
                .withName(name)
                .withLabels(Map.of(HOME, home))
                .exec());
    }

    void makeVolume(String name, String cluster, boolean isKept) {
        engine.tell("make the volume " + name, () -> client().createVolumeCmd()
                .withName(name)
                .withLabels(Map.of(HOME, home, KEPT, "" + isKept, CLUSTER, cluster))
                .exec());
    }

    /**
     * Makes and starts a container on a network.
     *
     * @param alias  what the others on the network call it
     * @param inside its port that this machine's 127.0.0.1 has at {@code outside}
     * @param volume its data, at {@code folder}; null for none
     */
    Container run(
            String image,
            String name,
            String network,
            String alias,
            List<String> environment,
            int outside,
            int inside,
            String volume,
            String folder) {
        var port = ExposedPort.tcp(inside);
        var host = HostConfig.newHostConfig()
                .withNetworkMode(network)
                .withPortBindings(new PortBinding(Ports.Binding.bindIpAndPort("127.0.0.1", outside), port));
        if (volume != null) host.withBinds(new Bind(volume, new Volume(folder)));
        engine.tell("make the container " + name, () -> client().createContainerCmd(image)
                .withName(name)
                .withHostName(alias)
                .withAliases(alias)
                .withEnv(environment)
                .withExposedPorts(port)
                .withHostConfig(host)
                .withLabels(Map.of(HOME, home))
                .exec());
        Container made = engine.container(name);
        made.start();
        return made;
    }

    /** All containers of this home. */
    List<Container> containers() {
        return engine.ask(
                "list the containers",
                () -> client().listContainersCmd().withShowAll(true).withLabelFilter(Map.of(HOME, home)).exec().stream()
                        .map(found -> new Container(engine, found.getId(), found.getNames()[0].replaceFirst("^/", "")))
                        .toList());
    }

    /** Removes containers and networks at once, and the data that goes with a run. */
    void clear(boolean alsoKeptData) {
        containers().forEach(this::remove);
        engine.tell("remove the networks", () -> client().listNetworksCmd()
                .withFilter("label", List.of(HOME + "=" + home))
                .exec()
                .forEach(network ->
                        ifThere(() -> client().removeNetworkCmd(network.getId()).exec())));
        var labels = new ArrayList<>(List.of(HOME + "=" + home));
        if (!alsoKeptData) labels.add(KEPT + "=false");
        engine.tell("remove the volumes", () -> client().listVolumesCmd()
                .withFilter("label", labels)
                .exec()
                .getVolumes()
                .forEach(volume ->
                        ifThere(() -> client().removeVolumeCmd(volume.getName()).exec())));
    }

    private void remove(Container container) {
        engine.tell(
                "remove " + container,
                () -> ifThere(() -> client().removeContainerCmd(container.id())
                        .withForce(true)
                        .withRemoveVolumes(true) // those without a name, that the image asks for
                        .exec()));
    }

    /** Another khaos may remove the same at the same moment. */
    private static void ifThere(Runnable removal) {
        try {
            removal.run();
        } catch (NotFoundException gone) {
            // so much the better
        }
    }

    private DockerClient client() {
        return engine.client();
    }
}

package khaos.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import khaos.base.BadInput;
import khaos.base.Progress;
import khaos.cluster.ExternalCluster;
import picocli.CommandLine.Option;

/** In which containers the user's own brokers run, and whether khaos may hurt them; mixed into commands on clusters of others. */
final class ContainerOptions {

    @Option(
            names = "--broker-container",
            paramLabel = "BROKER=CONTAINER",
            description = "The container of a broker, as kafka-1=k2-kafka; name all of them.")
    private Map<String, String> named = new LinkedHashMap<>();

    @Option(
            names = "--allow-broker-faults",
            description = "Lets incidents stop, kill and pause these containers; they are healed, also after a crash.")
    private boolean isAllowed;

    /**
     * The cluster, connected once the options are known to make sense.
     *
     * @param ofScenario containers that the scenario names, by broker; those of the options win
     */
    ExternalCluster over(Supplier<ExternalCluster> cluster, Map<String, String> ofScenario, Progress progress) {
        if (!named.isEmpty() && !isAllowed)
            throw new BadInput(
                    "--broker-container names containers of a cluster that khaos did not start",
                    "if they may be stopped, killed and paused, say so: --allow-broker-faults");
        var all = new LinkedHashMap<>(ofScenario);
        all.putAll(named);
        if (isAllowed && all.isEmpty())
            throw new BadInput(
                    "--allow-broker-faults needs to know the brokers' containers",
                    "name each: --broker-container kafka-1=CONTAINER");
        if (!isAllowed && !all.isEmpty())
            progress.say(
                    "the containers of its brokers are left alone: --allow-broker-faults lets incidents hurt them");
        return isAllowed ? cluster.get().in(all) : cluster.get();
    }
}

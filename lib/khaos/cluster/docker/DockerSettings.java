package khaos.cluster.docker;

import java.util.ArrayList;
import java.util.List;
import khaos.base.BadInput;
import khaos.cluster.local.LocalSettings;

/**
 * What to start in containers.
 *
 * @param brokers as on this machine: how many, their settings, heap, whether the data is kept
 * @param image   of a broker
 * @param ui      the image of Kafka UI; empty for none
 */
public record DockerSettings(LocalSettings brokers, String image, String ui) {

    public static final String DEFAULT_UI = "kafbat/kafka-ui:latest";

    public DockerSettings {
        if (!image.matches("[\\w./:@-]+"))
            throw new BadInput("`" + image + "` is not the name of an image", "write for example apache/kafka:4.3.1");
        if (brokers.isProxied())
            throw new BadInput(
                    "network faults and --proxied need proxies, which brokers in containers do not have",
                    "leave --cluster docker out: processes have them");
        if (brokers.zooKeeper())
            throw new BadInput(
                    "brokers in containers agree by KRaft", "leave --cluster docker or --mode zookeeper out");
        if (!brokers.secure().isEmpty())
            throw new BadInput("brokers in containers cannot be secured", "leave --cluster docker or --secure out");
    }

    /** Of Kafka's own image, in the version that is asked for. */
    public static DockerSettings of(LocalSettings brokers) {
        return new DockerSettings(brokers, "apache/kafka:" + brokers.kafkaVersion(), DEFAULT_UI);
    }

    public DockerSettings withImage(String name) {
        return new DockerSettings(brokers, name, ui);
    }

    public DockerSettings withUi(String name) {
        return new DockerSettings(brokers, image, name);
    }

    public DockerSettings withKept(boolean keep) {
        return new DockerSettings(brokers.withKept(keep), image, ui);
    }

    /** How a cluster that was started with {@code found} is not as these want it, one clause each. */
    public List<String> differences(DockerSettings found) {
        var all = new ArrayList<>(
                brokers.differences(found.brokers.withKafka(brokers.kafkaVersion()))); // the image says which
        if (!image.equals(found.image)) all.add("is of the image " + found.image + ", asked " + image);
        return all;
    }
}

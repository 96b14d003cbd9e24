package khaos.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import khaos.base.BadInput;
import khaos.base.Home;
import khaos.base.Progress;
import khaos.cluster.docker.DockerCluster;
import khaos.cluster.docker.DockerSettings;
import khaos.cluster.local.LocalCluster;
import khaos.cluster.local.LocalSettings;
import picocli.CommandLine.Option;

/** Whether brokers run in containers, and in which; mixed into commands that start a cluster. */
final class DockerOptions {

    private static final String DOCKER = "docker";
    private static final String LOCAL = "local";

    @Option(
            names = "--cluster",
            paramLabel = "KIND",
            description = "Where brokers run: local, as processes, or docker, in containers; local unless said.")
    private String kind;

    @Option(
            names = "--image",
            paramLabel = "IMAGE",
            description = "Of a broker in a container; apache/kafka in the version that is asked for unless said.")
    private String image;

    @Option(
            names = "--ui-image",
            paramLabel = "IMAGE",
            description = "Of Kafka UI beside them; " + DockerSettings.DEFAULT_UI + " unless said, if it is here.")
    private String uiImage;

    @Option(names = "--no-ui", description = "No Kafka UI beside brokers in containers.")
    private boolean isWithoutUi;

    /** The cluster in containers that runs or that is asked for; empty when brokers are to be processes. */
    Optional<DockerCluster> open(
            LocalSettings base, UnaryOperator<LocalSettings> over, boolean isKept, Home home, Progress progress) {
        Optional<DockerCluster> running = running(over, home, progress);
        if (running.isPresent() || !isAsked()) return running;
        if (LocalCluster.find(home, progress).isPresent())
            throw new BadInput("a cluster of processes is running", "end it first: khaos cluster-down");
        DockerCluster started = DockerCluster.start(settings(over.apply(base)).withKept(isKept), home, progress);
        if (isKept) started.keep();
        return Optional.of(started);
    }

    /** @throws BadInput when one runs that is not as it is asked for */
    Optional<DockerCluster> running(UnaryOperator<LocalSettings> over, Home home, Progress progress) {
        Optional<DockerCluster> found = DockerCluster.find(home, progress);
        found.ifPresent(cluster -> {
            cluster.mustBeUsable();
            mustBe(over, cluster.settings());
        });
        return found;
    }

    private void mustBe(UnaryOperator<LocalSettings> over, DockerSettings found) {
        List<String> differences = LOCAL.equals(kind)
                ? List.of("is in containers, asked for processes")
                : new DockerSettings(over.apply(found.brokers()), image == null ? found.image() : image, found.ui())
                        .differences(found);
        if (!differences.isEmpty())
            throw new BadInput(
                    "a cluster is running that " + String.join(", and ", differences),
                    "use it as it is, or end it first: khaos cluster-down");
    }

    private boolean isAsked() {
        if (kind != null && !kind.equals(DOCKER) && !kind.equals(LOCAL))
            throw new BadInput("there is no kind of cluster `" + kind + "`", "write local or docker");
        boolean isAsked = DOCKER.equals(kind);
        if (!isAsked && (image != null || uiImage != null || isWithoutUi))
            throw new BadInput("--image, --ui-image and --no-ui are for containers", "say --cluster docker too");
        return isAsked;
    }

    private DockerSettings settings(LocalSettings brokers) {
        DockerSettings settings = DockerSettings.of(brokers);
        if (image != null && !brokers.kafkaVersion().equals(LocalSettings.DEFAULT_KAFKA))
            throw new BadInput("--image says which Kafka it is", "leave --kafka-version out");
        if (image != null) settings = settings.withImage(image);
        if (uiImage != null) settings = settings.withUi(uiImage);
        return isWithoutUi ? settings.withUi("") : settings;
    }
}

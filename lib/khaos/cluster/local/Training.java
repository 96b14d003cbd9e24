package khaos.cluster.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import khaos.base.Deadline;
import khaos.base.Home;
import khaos.base.Progress;
import khaos.cluster.machine.Detached;
import khaos.cluster.machine.Warden;

/**
 * Once per Kafka version and JDK: formats a folder for its {@code bootstrap.checkpoint}, and runs one broker for its archive of
 * loaded classes, which takes seconds off every later start.
 */
final class Training {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final KafkaKit kit;
    private final Path folder;
    private final Warden warden;

    private Training(KafkaKit kit, Path folder, Warden warden) {
        this.kit = kit;
        this.folder = folder;
        this.warden = warden;
    }

    static void ensure(KafkaKit kit, Home home, Progress progress) {
        if (Files.exists(kit.trained())) return;
        progress.say("preparing Kafka " + kit.version() + " for fast starts (about 10 s, once)");
        Path folder = home.folder("kafka/" + kit.version() + "/training");
        try (var warden = Warden.start()) {
            Folders.delete(folder);
            new Training(kit, Files.createDirectories(folder), warden).run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Folders.delete(folder);
    }

    private void run() throws IOException {
        var ports = new Ports();
        var node = new Node(
                1,
                ports.any(),
                ports.any(),
                ports.any(),
                ports.any(),
                folder,
                kit.folder().resolve("training.log"));
        Files.deleteIfExists(node.log());
        Files.deleteIfExists(kit.archive());
        Files.createDirectories(node.data());
        var config = new BrokerConfig(List.of(node), Map.of(), Optional.empty(), Optional.empty());
        config.writeProperties(node);
        Formatting.run(kit, node, ClusterId.random(), Optional.empty(), warden::watch);
        archive(node);
        Files.write(kit.settingNames(), settingNames(node));
        Files.move(node.data().resolve("bootstrap.checkpoint"), kit.checkpoint(), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(kit.trained(), "");
    }

    /** Without an archive brokers start all the same, only slower: not being able to make one is no error. */
    private void archive(Node node) throws IOException {
        Path fresh = folder.resolve("classes.jsa");
        var line = new BrokerJvm(kit).broker(node, 512, List.of("-XX:ArchiveClassesAtExit=" + fresh));
        var broker = new BrokerProcess(node, Detached.start(line, node.log(), warden::watch));
        if (!Readiness.await(List.of(node), Map.of(), Deadline.in(LIMIT), broker::isDead, Progress.SILENT))
            throw broker.failure("did not start");
        broker.process().destroy();
        if (ended(broker) && Files.exists(fresh)) Files.move(fresh, kit.archive(), StandardCopyOption.REPLACE_EXISTING);
    }

    /** A broker logs every setting it knows, one a line, after a heading. */
    private static List<String> settingNames(Node node) throws IOException {
        return Files.readAllLines(node.log()).stream()
                .dropWhile(line -> !line.contains("KafkaConfig values:"))
                .skip(1)
                .takeWhile(line -> line.startsWith("\t"))
                .map(line -> line.strip().replaceFirst(" = .*", ""))
                .toList();
    }

    private static boolean ended(BrokerProcess broker) {
        try {
            return broker.process().waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

package khaos.cluster.harm;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import khaos.base.Deadline;
import khaos.base.Home;
import khaos.base.KhaosError;
import khaos.base.Progress;
import khaos.cluster.machine.ProcessId;
import org.apache.kafka.clients.admin.Admin;

/**
 * Cures of the harms that are in effect, one file each under khaos's home: what a khaos that was killed could not heal, the
 * next one does. A cure is on disk before its harm is done, and leaves when that is healed. Any thread.
 */
public final class Journal {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Path folder;
    private final AtomicInteger written = new AtomicInteger();

    public Journal(Home home) {
        this.folder = home.folder("undo");
    }

    /** A cure that is written down. Closing it says that the harm is healed. */
    public interface Entry extends AutoCloseable {

        /** For what ends with khaos anyway. */
        Entry NONE = () -> {};

        @Override
        void close();
    }

    /** @param cluster the id that Kafka gives the cluster */
    public Entry write(String cluster, Cure cure) {
        var owner = ProcessId.ofKhaos();
        Path file = folder.resolve(
                "%d-%d-%05d.json".formatted(owner.startedMillis(), owner.pid(), written.incrementAndGet()));
        store(file, new Line(owner, cluster, cure));
        return () -> delete(file);
    }

    /** As below, for what needs no cluster to be healed. */
    public void replay(String owner, Progress progress) {
        for (Path file : left(owner)) heal(file, null, progress);
        tellLeft(owner, progress);
    }

    /**
     * Heals what dead khaoses have left of one cluster, newest first, and says so. What fails is tried again for a while, as
     * a cluster answers only when its brokers are healed; what fails then stays written down.
     */
    public void replay(String cluster, Map<String, Object> client, Progress progress) {
        if (left(cluster).isEmpty()) return;
        try (var brief = new Brief(Harms.admin(client))) {
            Deadline.in(AGAIN).poll(PAUSE, () -> {
                left(cluster).forEach(file -> heal(file, brief.admin(), progress));
                return left(cluster).isEmpty();
            });
        }
        tellLeft(cluster, progress);
    }

    private void tellLeft(String cluster, Progress progress) {
        for (Path file : left(cluster))
            progress.say("could not heal what a khaos that died had left: "
                    + read(file).cure.told());
    }

    /** Heals what dead khaoses have left and no cluster has to answer for: one that does not answer may be what is to be healed. */
    public void replay(Progress progress) {
        files().stream().filter(file -> !read(file).cure.needsCluster()).forEach(file -> heal(file, null, progress));
    }

    private List<Path> left(String cluster) {
        return files().stream()
                .filter(file -> read(file).cluster.equals(cluster))
                .toList();
    }

    private static void heal(Path file, Admin admin, Progress progress) {
        Cure cure = read(file).cure;
        try {
            cure.heal(admin);
            delete(file);
            progress.say("healed what a khaos that died had left: " + cure.told());
        } catch (KhaosError notYet) {
            // replay() tells in the end
        }
    }

    /** What is left to heal, one line each. */
    public List<String> left() {
        return files().stream()
                .map(Journal::read)
                .map(line -> line.cure.told() + ", on the cluster " + line.cluster)
                .toList();
    }

    /** Drops what is written of a cluster that is no more. */
    public void forget(String cluster) {
        left(cluster).forEach(Journal::delete);
    }

    /** What no living khaos will heal; newest first. */
    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file ->
                            Objects.nonNull(read(file)) && !read(file).owner.isAlive())
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Null when it has gone meanwhile. */
    private static Line read(Path file) {
        try {
            return Files.exists(file) ? JSON.readValue(file.toFile(), Line.class) : null;
        } catch (IOException failure) {
            throw new KhaosError(
                    "cannot read " + file + ": " + failure.getMessage(),
                    "undo by hand what it says, and remove it",
                    failure);
        }
    }

    private static void store(Path file, Line line) {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            JSON.writeValue(fresh.toFile(), line);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private record Line(ProcessId owner, String cluster, Cure cure) {}
}

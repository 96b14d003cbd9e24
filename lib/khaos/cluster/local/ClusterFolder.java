package khaos.cluster.local;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import khaos.base.Deadline;
import khaos.base.Home;
import khaos.base.KhaosError;

/** The cluster's part of khaos's home: the state of what runs, the data of what is kept, the lock that starts and stops take. */
public final class ClusterFolder {

    private static final Duration LOCK_WAIT = Duration.ofSeconds(15);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path folder;

    public ClusterFolder(Home home) {
        this.folder = home.folder("cluster");
    }

    /** Where the brokers' folders lie: the user's data for kept ones, apart from what goes away with a run. */
    Path data(boolean kept) {
        return folder.resolve(kept ? "kept" : "run");
    }

    Optional<ClusterState> state() {
        return read(stateFile(), ClusterState.class).filter(state -> state.format() == ClusterState.FORMAT);
    }

    void write(ClusterState state) {
        write(stateFile(), state);
    }

    void forget() {
        forget(stateFile().getFileName().toString());
    }

    /** What a cluster of another kind has written in a file of that name. */
    public <T> Optional<T> read(String name, Class<T> type) {
        return read(folder.resolve(name), type);
    }

    public void write(String name, Object content) {
        write(folder.resolve(name), content);
    }

    public void forget(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** With what the kept data was made; empty when there is none. */
    Optional<LocalSettings> kept() {
        return read(keptFile(), LocalSettings.class);
    }

    void keep(LocalSettings settings) {
        write(keptFile(), settings);
    }

    /** Runs {@code work} while no other khaos starts, stops or cleans; waits a little for the other. */
    public <T> T alone(Supplier<T> work) {
        try (var channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (!Deadline.in(LOCK_WAIT).poll(Duration.ofMillis(50), () -> isLocked(channel)))
                throw new KhaosError("another khaos is starting or stopping the cluster", "try again when it is done");
            return work.get();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isLocked(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException sameJvm) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static <T> Optional<T> read(Path file, Class<T> type) {
        try {
            return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), type)) : Optional.empty();
        } catch (IOException failure) {
            throw new KhaosError(
                    "cannot read " + file + ": " + failure.getMessage(),
                    "end the brokers that it names and remove it",
                    failure);
        }
    }

    /** In one step: a reader, or a crash in between, never meets half a file. */
    private static void write(Path file, Object content) {
        try {
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            JSON.writeValue(fresh.toFile(), content);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path stateFile() {
        return folder.resolve("state.json");
    }

    private Path keptFile() {
        return data(true).resolve("settings.json");
    }
}

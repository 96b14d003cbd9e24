package khaos.cluster.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;

/** A broker's data folder as on a disk that was replaced and formatted: it has the cluster's name on it, and nothing else. */
final class Wiped {

    private static final Path META = Path.of("meta.properties");

    /** What {@code kafka-storage format} writes. */
    private static final Set<Path> FORMAT = Set.of(META, Path.of("bootstrap.checkpoint"));

    private Wiped() {}

    /** Nobody may use the folder. A khaos that dies in between leaves a folder on which a broker starts. */
    static void of(Path data) {
        try (Stream<Path> all = Files.list(data)) {
            List<Path> content =
                    all.filter(path -> !FORMAT.contains(path.getFileName())).toList();
            content.forEach(Folders::delete);
            rename(data.resolve(META));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Another disk has another id. */
    private static void rename(Path meta) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(meta)) {
            properties.load(in);
        }
        if (properties.setProperty("directory.id", Uuid.randomUuid().toString()) == null)
            return; // older generations have none
        try (var out = Files.newBufferedWriter(meta)) {
            properties.store(out, null);
        }
    }
}

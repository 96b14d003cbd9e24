package khaos.cluster.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.Uuid;

/** The name that Kafka itself gives a cluster. */
public final class ClusterId {

    private ClusterId() {}

    public static String random() {
        return Uuid.randomUuid().toString();
    }

    /** The one that {@code data}, a broker's data folder, belongs to; empty when it was never formatted. */
    static Optional<String> of(Path data) {
        Path meta = data.resolve("meta.properties");
        if (!Files.exists(meta)) return Optional.empty();
        try (var in = Files.newBufferedReader(meta)) {
            var properties = new Properties();
            properties.load(in);
            return Optional.ofNullable(properties.getProperty("cluster.id"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

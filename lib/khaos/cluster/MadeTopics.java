package khaos.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import khaos.base.Home;
import org.apache.kafka.common.Uuid;

/**
 * The topics of one cluster that khaos made, by topic id: a topic of the same name that somebody made anew is not among them.
 * One file for each cluster id in khaos's home, one line for each topic.
 */
final class MadeTopics {

    private final Path file;

    MadeTopics(Home home, String clusterId) {
        this.file = home.folder("topics").resolve(clusterId);
    }

    boolean has(Uuid topic) {
        return ids().contains(topic.toString());
    }

    void add(Collection<Uuid> topics) {
        try {
            Files.write(
                    file,
                    topics.stream().map(Uuid::toString).toList(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Set<String> ids() {
        try {
            return Files.exists(file) ? Files.readAllLines(file).stream().collect(Collectors.toSet()) : Set.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

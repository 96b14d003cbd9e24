package khaos.cluster.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import khaos.base.BadInput;
import khaos.base.Home;
import khaos.base.KhaosError;
import khaos.base.Near;
import khaos.base.Progress;
import khaos.cluster.MavenJars;

/**
 * What a broker of one Kafka version needs, kept in khaos's home: its jars, and the {@code bootstrap.checkpoint} that turns on
 * the version's latest feature levels (a node without it starts at the old transaction and group protocols).
 */
record KafkaKit(String version, Path folder, List<Path> jars) {

    static KafkaKit of(String version, Home home, Progress progress) {
        new KafkaVersion(version).mustRunOn(Runtime.version().feature());
        Path folder = home.folder("kafka").resolve(version);
        return new KafkaKit(version, folder, jars(version, folder.resolve("classpath"), progress));
    }

    Path checkpoint() {
        return folder.resolve("bootstrap.checkpoint");
    }

    /** The classes that a broker loads, ready for the JVM that khaos runs on; an optimisation, it may be absent. */
    Path archive() {
        return folder.resolve("classes-" + key() + ".jsa");
    }

    /** There once everything that the first start on this JVM leaves has been made, with or without an archive. */
    Path trained() {
        return folder.resolve("trained-" + key());
    }

    /** An archive of classes is good for one JVM and one class path. */
    private String key() {
        return System.getProperty("java.vm.version") + "-"
                + Integer.toHexString(jars.toString().hashCode());
    }

    /** The names of this version's broker settings, one a line. */
    Path settingNames() {
        return folder.resolve("settings");
    }

    /** Refuses settings that this version does not have, or that khaos itself sets. */
    void check(Map<String, String> config) {
        for (String name : config.keySet()) {
            if (BrokerConfig.reserved().contains(name))
                throw new BadInput("the broker setting `" + name + "` is khaos's own", "leave it out");
            if (!knows(name))
                throw new BadInput(
                        "Kafka " + version + " has no broker setting `" + name + "`",
                        Near.to(name, names()).stream()
                                .findFirst()
                                .map(near -> "did you mean `" + near + "`?")
                                .orElse(""));
        }
    }

    /** A listener's settings carry its name in front. */
    private boolean knows(String name) {
        return names().contains(name.replaceFirst("^listener\\.name\\.[^.]+\\.", ""));
    }

    private List<String> names() {
        try {
            return Files.readAllLines(settingNames());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> jars(String version, Path remembered, Progress progress) {
        try {
            if (Files.exists(remembered)) {
                List<Path> jars =
                        Files.readAllLines(remembered).stream().map(Path::of).toList();
                if (jars.stream().allMatch(Files::exists)) return jars;
            }
            List<Path> jars = fetch(version, progress);
            Files.createDirectories(remembered.getParent());
            Files.write(remembered, jars.stream().map(Path::toString).toList());
            return jars;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> fetch(String version, Progress progress) {
        progress.say("fetching Kafka " + version + " from Maven (about 45 MB, once)");
        try {
            // Kafka leaves the choice of a logger to its user; this one starts fastest and suits 3.9 and 4.x alike.
            return new MavenJars(progress)
                    .fetch(
                            List.of("org.apache.kafka:kafka_2.13:" + version, "org.slf4j:slf4j-simple:1.7.36"),
                            "Kafka " + version);
        } catch (KhaosError failure) {
            throw new KhaosError("cannot fetch Kafka " + version + ": " + failure.what(), failure.fix(), failure);
        }
    }
}

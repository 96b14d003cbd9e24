package khaos.cluster.local;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The command lines of Kafka's own programs, on the JDK that khaos runs on.
 *
 * <p>Brokers have both compilers: C1 alone takes 40 % off the CPU time of a start (4.7 s instead of 8.0 s for three brokers) but
 * nearly doubles that of a record once they are warm (13 µs instead of 7 µs over three replicas; 4.3.1, JDK 17, two cores,
 * 2026-11).
 */
final class BrokerJvm {

    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    private final KafkaKit kit;

    BrokerJvm(KafkaKit kit) {
        this.kit = kit;
    }

    /** A broker; {@code more} are further JVM options. */
    List<String> broker(Node node, int heapMb, List<String> more) {
        var line = new ArrayList<>(java(List.of("-Xmx" + heapMb + "m", "-XX:+UseSerialGC")));
        if (Files.exists(kit.archive())) line.add("-XX:SharedArchiveFile=" + kit.archive());
        if (Files.exists(node.hosts()))
            line.addAll(List.of("-Djdk.net.hosts.file=" + node.hosts(), "-Dsun.net.inetaddr.ttl=1"));
        line.addAll(more);
        line.addAll(jmx(node.jmx()));
        line.addAll(List.of("kafka.Kafka", node.config().toString()));
        return line;
    }

    /** @param settings its {@code zoo.cfg} */
    List<String> zooKeeper(Path settings) {
        var line = new ArrayList<>(java(List.of("-Xmx128m", "-XX:+UseSerialGC")));
        line.addAll(List.of("org.apache.zookeeper.server.ZooKeeperServerMain", settings.toString()));
        return line;
    }

    /** {@code kafka-storage}. */
    List<String> storage(String... arguments) {
        var line = new ArrayList<>(java(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")));
        line.add("kafka.tools.StorageTool");
        line.addAll(List.of(arguments));
        return line;
    }

    private List<String> java(List<String> options) {
        var line = new ArrayList<String>();
        line.add("env"); // keeps the class path, 4 KB of it, out of what ps shows
        line.add(
                "CLASSPATH=" + kit.jars().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        line.add(JAVA_HOME.resolve("bin").resolve("java").toString());
        line.addAll(options);
        line.add("-Xshare:auto");
        line.add("-Dorg.slf4j.simpleLogger.logFile=System.out");
        line.add("-Dorg.slf4j.simpleLogger.showDateTime=true");
        line.add("-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss.SSS");
        line.add("-Dorg.slf4j.simpleLogger.showThreadName=false");
        return line;
    }

    private static List<String> jmx(int port) {
        return List.of(
                "-Dcom.sun.management.jmxremote.port=" + port,
                "-Dcom.sun.management.jmxremote.rmi.port=" + port,
                "-Dcom.sun.management.jmxremote.host=127.0.0.1",
                "-Djava.rmi.server.hostname=127.0.0.1",
                "-Dcom.sun.management.jmxremote.authenticate=false",
                "-Dcom.sun.management.jmxremote.ssl=false");
    }
}

package khaos.cluster.machine;

import static khaos.cluster.machine.Finding.bad;
import static khaos.cluster.machine.Finding.good;
import static khaos.cluster.machine.Finding.neutral;
import static khaos.cluster.machine.Finding.poor;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import khaos.base.Bytes;
import khaos.base.Home;
import khaos.base.KhaosError;
import khaos.cluster.local.LocalSettings;
import khaos.cluster.local.Loopback;
import khaos.cluster.local.Ports;

/** Looks at what a local cluster stands on. */
public final class Machine {

    private static final long BROKER_MB = 700;
    private static final Bytes DISK_NEEDED = new Bytes(500L << 20);
    private static final Bytes DISK_COMFORT = new Bytes(5L << 30);

    private final Home home;
    private final LocalSettings settings = LocalSettings.DEFAULT;

    public Machine(Home home) {
        this.home = home;
    }

    /** Everything, in reading order. */
    public List<Finding> findings() {
        return List.of(
                jdk(),
                cores(),
                memory(),
                disk(),
                kafka(),
                ports(),
                links(),
                shell(),
                session(),
                screen(),
                Docker.finding(System.getenv()));
    }

    private static Finding jdk() {
        String what = "JDK " + Runtime.version() + " in " + System.getProperty("java.home");
        boolean hasLauncher = Files.isExecutable(Path.of(System.getProperty("java.home"), "bin", "java"));
        return hasLauncher
                ? good(what)
                : bad(what + " without bin/java", "brokers need it: install a whole JDK 17 or newer");
    }

    private Finding cores() {
        int cores = Runtime.getRuntime().availableProcessors();
        return cores >= 2
                ? good(cores + " processors")
                : poor("1 processor", "brokers and load share it: start fewer brokers (--nodes 1) and ask small rates");
    }

    private Finding memory() {
        long free = freeMemory();
        if (free == 0) return neutral("memory: this system does not tell", "");
        long needed = settings.nodes() * BROKER_MB << 20;
        String what = "memory: " + new Bytes(free) + " free";
        return free >= needed
                ? good(what)
                : poor(
                        what + ", " + settings.nodes() + " brokers take up to " + new Bytes(needed),
                        "end other programs or start fewer brokers (--nodes 1)");
    }

    /** What could be had without swapping; the JVM's own figure leaves out the caches that the system would give up. */
    private static long freeMemory() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/meminfo"))) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException elsewhere) {
            return ManagementFactory.getOperatingSystemMXBean()
                            instanceof com.sun.management.OperatingSystemMXBean system
                    ? system.getFreeMemorySize()
                    : 0;
        }
    }

    private Finding disk() {
        try {
            var free = new Bytes(Files.getFileStore(home.folder("cluster")).getUsableSpace());
            String what = "disk: " + free + " free for " + home.folder();
            if (free.compareTo(DISK_NEEDED) < 0) return bad(what, "free some, or set KHAOS_HOME to a larger disk");
            return free.compareTo(DISK_COMFORT) >= 0
                    ? good(what)
                    : poor(what, "a run at 10 MB/s with 3 replicas fills 1.8 GB a minute: mind it, or set KHAOS_HOME");
        } catch (IOException | KhaosError unusable) {
            return bad(
                    "no folder of its own: " + unusable.getMessage(),
                    "set KHAOS_HOME to a folder that you may write to");
        }
    }

    private Finding kafka() {
        String version = settings.kafkaVersion();
        return Files.exists(home.folder().resolve("kafka").resolve(version).resolve("classpath"))
                ? good("Kafka " + version + " is here")
                : neutral(
                        "Kafka " + version + " is not here yet",
                        "the first run fetches it from Maven Central, about 45 MB");
    }

    private Finding ports() {
        List<Integer> wanted = IntStream.range(0, settings.nodes())
                .flatMap(i -> IntStream.of(9092 + i, 9101 + i))
                .sorted()
                .boxed()
                .toList();
        String taken = wanted.stream()
                .filter(port -> !Ports.isFree(port))
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return taken.isEmpty()
                ? good("ports 9092-9094 and 9101-9103 are free")
                : poor(
                        "ports taken: " + taken,
                        "by a running cluster? khaos cluster-status shows it; else others are used");
    }

    private Finding links() {
        List<String> missing = Loopback.missing(settings.nodes());
        return missing.isEmpty()
                ? good("127.1.0.0/16 is here: each link between two brokers can be slowed and cut")
                : poor(
                        "addresses missing: " + String.join(", ", missing),
                        "network faults reach clients' links only; on macOS add each: sudo ifconfig lo0 alias "
                                + missing.get(0));
    }

    private static Finding shell() {
        return Programs.has("sh")
                ? good("sh is here: brokers end with khaos, whatever way it ends")
                : bad("no sh on the PATH", "brokers are started and watched by it: install a POSIX shell");
    }

    private static Finding session() {
        return Programs.has("setsid")
                ? good("setsid is here: Ctrl-C ends khaos, never a broker")
                : poor("no setsid", "Ctrl-C is kept from brokers by ignoring it, which does for all but Ctrl-Z");
    }

    private static Finding screen() {
        return Programs.has("stty")
                ? good("stty is here: the live table fits the terminal")
                : poor("no stty", "the live table assumes 80 columns");
    }
}

package khaos.cluster.machine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import khaos.base.Home;
import khaos.target.Capabilities;
import khaos.target.Capability;
import khaos.target.Lack;

/** What this machine lets khaos do to processes on it: tried, once for each khaos, when it is asked. Any thread. */
public final class Means implements Capabilities {

    private static final String ROOT = "run khaos as root on Linux, in a container with --privileged";

    private final Home home;
    private final Map<Capability, Optional<Lack>> tried = new EnumMap<>(Capability.class);

    public Means(Home home) {
        this.home = home;
    }

    @Override
    public synchronized Optional<Lack> lack(Capability needed) {
        return tried.computeIfAbsent(needed, this::tryOut);
    }

    private Optional<Lack> tryOut(Capability needed) {
        return switch (needed) {
            case CPU -> group(needed, CpuQuota.CONTROLLER);
            case MEMORY -> group(needed, MemoryQuota.CONTROLLER);
            case FILES -> program(needed, OpenFiles.PROGRAM);
            case DISK -> disk(needed, place -> Disk.obstacle(place));
            case SLOW_DISK -> disk(needed, place -> DiskSlowed.obstacle().or(() -> Disk.obstacle(place)));
            case CLOCK ->
                FakeClock.obstacle().map(why -> needed.lack(why, "install it (Debian: apt-get install faketime)"));
            default -> Optional.empty();
        };
    }

    private static Optional<Lack> group(Capability needed, String controller) {
        return Cgroup.obstacle(controller).map(why -> needed.lack(why, ROOT));
    }

    private static Optional<Lack> program(Capability needed, String name) {
        return Programs.has(name) && Files.exists(Path.of("/proc/self/limits"))
                ? Optional.empty()
                : Optional.of(needed.lack("there is no " + name, "install util-linux, on Linux"));
    }

    private Optional<Lack> disk(Capability needed, Function<Path, Optional<String>> obstacle) {
        return obstacle.apply(home.folder("cluster")).map(why -> needed.lack(why, ROOT));
    }
}

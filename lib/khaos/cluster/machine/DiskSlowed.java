package khaos.cluster.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import khaos.base.KhaosError;
import khaos.base.Throughput;
import khaos.cluster.harm.Cure;
import org.apache.kafka.clients.admin.Admin;

/**
 * A disk that takes and gives only so much. Writers do not write to disks but to memory, so two things are needed: the device is
 * slowed, and the system is told to let little of it wait in memory, whereupon it makes writers wait.
 */
public final class DiskSlowed implements Hardship {

    static final String CONTROLLER = "blkio";

    /** What may wait in memory: two seconds of the disk's pace, but not so little that nothing moves. */
    private static final long LEAST_WAITING = 1 << 20;

    private static final List<String> FILES =
            List.of("blkio.throttle.write_bps_device", "blkio.throttle.read_bps_device");

    private final String name;
    private final Disk disk;
    private final Throughput most;
    private final String device;
    private final List<String> groups;

    public DiskSlowed(String name, Disk disk, ProcessId process, Throughput most) {
        this.name = name;
        this.disk = disk;
        this.most = most;
        this.device = disk.deviceNumber();
        this.groups = groups(process);
    }

    /** What the system writes back is counted to the root, what the process itself does to its own group. */
    private static List<String> groups(ProcessId process) {
        Hierarchy hierarchy = Hierarchy.of(CONTROLLER).orElseThrow();
        try {
            return Stream.of(hierarchy.root(), hierarchy.of(process.pid()))
                    .distinct()
                    .map(Path::toString)
                    .toList();
        } catch (IOException gone) {
            return List.of(hierarchy.root().toString());
        }
    }

    /** Why none can be slowed; empty when one could. */
    static Optional<String> obstacle() {
        Optional<Hierarchy> found = Hierarchy.of(CONTROLLER);
        if (found.isEmpty()) return Optional.of("this system has no control groups of version 1 for " + CONTROLLER);
        Path limits = found.get().root().resolve(FILES.get(0));
        if (!Files.isWritable(limits)) return Optional.of(limits + " cannot be written");
        return Files.exists(Path.of("/sys/class/bdi/7:0/strict_limit"))
                ? Optional.empty()
                : Optional.of("this kernel cannot let writers wait for one disk alone; 6.2 and newer can");
    }

    @Override
    public Cure cure() {
        return new Quickened(name, device, groups);
    }

    /** Lifts what a khaos that died has left on a device that is another disk's by now. */
    static void forget(String device) {
        Hierarchy.of(CONTROLLER).map(Hierarchy::root).map(Path::toString).map(List::of).stream()
                .flatMap(root -> limits(root).stream())
                .filter(limit -> read(limit).lines().anyMatch(line -> line.startsWith(device + " ")))
                .forEach(limit -> write(limit, device + " 0"));
    }

    @Override
    public void begin() {
        long perSecond = most.perSecond().count();
        write(waiting(device, "strict_limit"), "1");
        write(waiting(device, "max_bytes"), "" + Math.max(LEAST_WAITING, 2 * perSecond));
        for (Path limit : limits(groups)) write(limit, device + " " + perSecond);
    }

    @Override
    public boolean isFelt() {
        return disk.deviceNumber().equals(device) && limits(groups).stream().allMatch(this::isLimited);
    }

    private boolean isLimited(Path limit) {
        return read(limit).lines().anyMatch((device + " " + most.perSecond().count())::equals);
    }

    @Override
    public boolean isOver() {
        return limits(groups).stream().noneMatch(this::isLimited);
    }

    private static List<Path> limits(List<String> groups) {
        var limits = new ArrayList<Path>();
        for (String group : groups) for (String file : FILES) limits.add(Path.of(group, file));
        return limits;
    }

    private static Path waiting(String device, String file) {
        return Path.of("/sys/class/bdi", device, file);
    }

    private static void write(Path file, String value) {
        try {
            Files.writeString(file, value);
        } catch (IOException failure) {
            throw new KhaosError("cannot write " + value + " to " + file, "", failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            return "";
        }
    }

    /** A disk was slow, and must not be any more. */
    record Quickened(String name, String device, List<String> groups) implements Cure {

        @Override
        public void heal(Admin admin) {
            if (!Files.exists(waiting(device, ""))) return; // the disk has gone, and its limits with it
            for (Path limit : limits(groups)) write(limit, device + " 0");
            write(waiting(device, "max_ratio"), "100");
            write(waiting(device, "strict_limit"), "0");
        }

        @Override
        public String told() {
            return "the disk of " + name + " was slow";
        }
    }
}

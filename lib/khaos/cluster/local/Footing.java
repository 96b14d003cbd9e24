package khaos.cluster.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import khaos.base.Bytes;
import khaos.cluster.machine.Cgroup;
import khaos.cluster.machine.Detached;
import khaos.cluster.machine.Disk;
import khaos.cluster.machine.FakeClock;
import khaos.cluster.machine.MemoryQuota;
import khaos.cluster.machine.Mounts;

/** What a broker stands on: its process, and the memory, disk and clock of its own that {@link Preparation}s give it. */
record Footing(LocalSettings settings, Node node) {

    private static final Bytes DISK = new Bytes(8L << 30);

    /** Makes its data folder a disk if it is to be one, or was one before. */
    void lay() {
        Disk disk = disk(node);
        if (settings.prepared().contains(Preparation.DISK) || disk.exists()) disk.mount(DISK);
    }

    /** @param watch is told the process before it does anything */
    Process start(KafkaKit kit, Consumer<Process> watch) {
        var line = new ArrayList<String>();
        if (settings.prepared().contains(Preparation.CLOCK)) {
            line.add("env");
            line.addAll(FakeClock.environment(clock(node)));
        }
        line.addAll(new BrokerJvm(kit).broker(node, settings.heapMb(), List.of()));
        return Detached.start(line, node.log(), process -> {
            watch.accept(process);
            if (settings.prepared().contains(Preparation.MEMORY)) MemoryQuota.prepare(group(node), process.pid());
        });
    }

    /** When its process has ended; its data stays. */
    static void leave(Node node) {
        Mounts.release(node.folder());
        Cgroup.removeAll(group(node));
    }

    static Disk disk(Node node) {
        return new Disk(node.folder().resolve("disk"), node.data());
    }

    /** The file that says how wrong its clock is. */
    static Path clock(Node node) {
        return node.folder().resolve("clock");
    }

    /** The name of its control groups, on a machine with other khaoses. */
    static String group(Node node) {
        return node.name() + "-" + Integer.toHexString(node.folder().toString().hashCode());
    }
}

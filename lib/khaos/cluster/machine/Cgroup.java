package khaos.cluster.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import khaos.base.KhaosError;

/** A control group that khaos makes for one process, in the tree of one controller. */
public final class Cgroup {

    private final Hierarchy hierarchy;
    private final Path folder;

    private Cgroup(Hierarchy hierarchy, String name) {
        this.hierarchy = hierarchy;
        this.folder = hierarchy.root().resolve("khaos-" + name);
    }

    /** @throws KhaosError where the system has no such controller */
    static Cgroup of(String controller, String name) {
        return Hierarchy.of(controller)
                .map(found -> new Cgroup(found, name))
                .orElseThrow(() -> new KhaosError("this system has no control groups for " + controller, ""));
    }

    /** Why none can be made; empty when one could. */
    static Optional<String> obstacle(String controller) {
        Optional<Hierarchy> found = Hierarchy.of(controller);
        if (found.isEmpty()) return Optional.of("this system has no control groups for " + controller);
        var probe = new Cgroup(found.get(), "probe-" + ProcessHandle.current().pid());
        try {
            probe.make();
            return Optional.empty();
        } catch (KhaosError failure) {
            return Optional.of(failure.what());
        } finally {
            probe.remove();
        }
    }

    boolean isUnified() {
        return hierarchy.isUnified();
    }

    Path folder() {
        return folder;
    }

    private void make() {
        try {
            if (isUnified())
                Files.writeString(hierarchy.root().resolve("cgroup.subtree_control"), "+" + hierarchy.controller());
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new KhaosError("no control group can be made in " + hierarchy.root(), "", failure);
        }
    }

    /**
     * Takes a process in.
     *
     * @return where it was before
     */
    Path take(long pid) {
        make();
        try {
            Path before = hierarchy.of(pid);
            Files.writeString(folder.resolve("cgroup.procs"), "" + pid);
            return before;
        } catch (IOException failure) {
            throw new KhaosError("process " + pid + " cannot be put into " + folder, "", failure);
        }
    }

    boolean has(long pid) {
        try {
            return hierarchy.of(pid).equals(folder);
        } catch (IOException gone) {
            return false;
        }
    }

    /** @throws KhaosError with what the system says against it */
    void set(String file, String value) {
        try {
            Files.writeString(folder.resolve(file), value);
        } catch (IOException failure) {
            throw new KhaosError(file + " cannot be " + value + ": " + failure.getMessage(), "", failure);
        }
    }

    String get(String file) {
        return read(folder.resolve(file));
    }

    /** What follows {@code name} on its line of a file. */
    long get(String file, String name) {
        return get(file)
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToLong(
                        line -> Long.parseLong(line.substring(name.length() + 1).strip()))
                .findFirst()
                .orElse(0);
    }

    /** Empty when it is gone. */
    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException gone) {
            return "";
        }
    }

    /**
     * How a limit of a process is undone: out of the group again, unless it is in there already for another reason.
     *
     * @param what for people: {@code the processor time of kafka-2 was limited}
     */
    CgroupEased eased(String what, String file, String none, ProcessId process) {
        try {
            Path now = hierarchy.of(process.pid());
            return new CgroupEased(what, folder.toString(), file, none, now.equals(folder) ? "" : now.toString());
        } catch (IOException failure) {
            throw new KhaosError("process " + process.pid() + " has ended", "", failure);
        }
    }

    /** Removes it if nobody is in it any more. */
    void remove() {
        remove(folder);
    }

    /** Every one of that name that is empty. */
    public static void removeAll(String name) {
        for (String controller : List.of(CpuQuota.CONTROLLER, MemoryQuota.CONTROLLER))
            Hierarchy.of(controller).ifPresent(found -> new Cgroup(found, name).remove());
    }

    static void remove(Path group) {
        try {
            Files.deleteIfExists(group);
        } catch (IOException inUse) {
            // It goes when the last process has gone.
        }
    }
}

package khaos.cluster.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import khaos.base.KhaosError;
import khaos.cluster.harm.Cure;
import org.apache.kafka.clients.admin.Admin;

/**
 * A process was limited by its control group, and must not be any more.
 *
 * @param what    for people: {@code the processor time of kafka-2 was limited}
 * @param file    the limit's
 * @param none    what stands in it when there is no limit
 * @param outside where the process goes back to, after which the group is removed; empty when it stays
 */
record CgroupEased(String what, String folder, String file, String none, String outside) implements Cure {

    @Override
    public void heal(Admin admin) {
        Path group = Path.of(folder);
        if (!Files.exists(group)) return;
        try {
            Files.writeString(group.resolve(file), none);
            if (outside.isEmpty()) return;
            for (String pid : Files.readAllLines(group.resolve("cgroup.procs")))
                Files.writeString(Path.of(outside, "cgroup.procs"), pid);
        } catch (IOException failure) {
            throw new KhaosError("cannot lift the limit in " + folder + ": " + failure.getMessage(), "", failure);
        }
        Cgroup.remove(group);
    }

    @Override
    public String told() {
        return what;
    }
}

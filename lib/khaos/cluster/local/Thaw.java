package khaos.cluster.local;

import khaos.cluster.harm.Cure;
import khaos.cluster.machine.ProcessId;
import org.apache.kafka.clients.admin.Admin;

/** A broker was stopped by SIGSTOP and must go on. */
record Thaw(String name, ProcessId process) implements Cure {

    @Override
    public void heal(Admin admin) {
        process.thaw();
    }

    @Override
    public String told() {
        return name + " was frozen";
    }
}

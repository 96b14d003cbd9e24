package khaos.service;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import khaos.base.Home;
import khaos.base.Progress;
import khaos.cluster.harm.Cure;
import khaos.cluster.local.LocalCluster;
import khaos.cluster.machine.ProcessId;
import org.apache.kafka.clients.admin.Admin;

/** What is undone to services that khaos found, when it could not do it itself. No cluster is needed for it. */
final class ServiceCures {

    /** In place of a cluster's id. */
    static final String OWNER = "services";

    private ServiceCures() {}

    /** It was ended and must run again. */
    record StartAgain(String service, String file, List<String> start, String folder, String output) implements Cure {

        @Override
        public void heal(Admin none) {
            if (FoundProcess.running(Path.of(file)).isPresent()) return;
            FoundProcess.started(service, Path.of(file), start, Path.of(folder), Path.of(output));
        }

        @Override
        public String told() {
            return service + " was down";
        }
    }

    /** The schema registry of a kept cluster was ended and must run again, with what it held. */
    record RegistryAgain(String home, int port, String kept) implements Cure {

        @Override
        public void heal(Admin none) {
            LocalCluster.find(new Home(Path.of(home)), Progress.SILENT)
                    .filter(cluster -> cluster.registry().isEmpty())
                    .map(cluster -> cluster.startRegistry(Optional.of(port), Progress.SILENT))
                    .ifPresent(node -> new RegistrySchemas(node.address()).putBack(Path.of(kept)));
        }

        @Override
        public String told() {
            return "the schema registry was down";
        }
    }

    /** It was stopped by SIGSTOP and must go on. */
    record Thaw(String service, List<ProcessId> processes) implements Cure {

        @Override
        public void heal(Admin none) {
            processes.forEach(ProcessId::thaw);
        }

        @Override
        public String told() {
            return service + " was frozen";
        }
    }
}

package khaos.history;

import java.util.List;
import java.util.Optional;
import khaos.history.service.ServiceRecord;

/**
 * All that is known of a run when it is judged. Immutable.
 *
 * @param audit  what was sent, read and found in the logs
 * @param totals everything counted, over the whole run
 * @param services what was seen of services beside Kafka
 */
public record Evidence(Audit audit, Sample totals, List<ServiceRecord> services) {

    public Evidence {
        services = List.copyOf(services);
    }

    /** Of a run without services. */
    public Evidence(Audit audit, Sample totals) {
        this(audit, totals, List.of());
    }

    public Optional<ServiceRecord> service(String name) {
        return services.stream().filter(service -> service.name().equals(name)).findFirst();
    }
}

package khaos.cluster.harm;

import java.time.Duration;
import org.apache.kafka.clients.admin.Admin;

/** An admin client for a few questions: closing it gives up on what was not answered, where Kafka's own would wait for minutes. */
public record Brief(Admin admin) implements AutoCloseable {

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}

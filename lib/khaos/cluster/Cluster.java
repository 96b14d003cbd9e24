package khaos.cluster;

import java.util.Map;

/** A Kafka cluster that answers. Closing it stops what khaos started for this run, and nothing else. */
public interface Cluster extends AutoCloseable {

    /** Client settings to reach it: {@code bootstrap.servers}, and security where it has any. */
    Map<String, Object> client();

    /** One line for people: {@code local Kafka 4.3.1 · 3 brokers · 127.0.0.1:9092,127.0.0.1:9093,127.0.0.1:9094}. */
    String title();

    int brokers();

    @Override
    void close();
}

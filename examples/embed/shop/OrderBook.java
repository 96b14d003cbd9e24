package shop;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** The program under test: it knows nothing of khaos. */
final class OrderBook implements AutoCloseable {

    private final KafkaProducer<String, String> kafka;

    OrderBook(String bootstrapServers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "acks", "all");
        kafka = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    /** Returns the record's offset once it is safe. */
    long write(String order) throws InterruptedException, ExecutionException, TimeoutException {
        return kafka.send(new ProducerRecord<>("embedded-book", 0, order, "ordered"))
                .get(30, TimeUnit.SECONDS)
                .offset();
    }

    @Override
    public void close() {
        kafka.close();
    }
}

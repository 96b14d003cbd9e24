package khaos.traffic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import khaos.history.RunClock;
import khaos.wire.Identity;
import khaos.wire.Maker;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * What a process makes of a record: one with its key, its headers, what the script makes of its value, and a header that says
 * which record it was, by which process.
 *
 * @param number of the process in the run
 */
record Outputs(int number, Optional<Function<Map<?, ?>, Object>> transform, RunClock clock) {

    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() {};
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    Maker of(ConsumerRecord<byte[], byte[]> record) {
        var headers = new ArrayList<Header>();
        for (var header : record.headers()) {
            if (header.key().equals(Identity.HEADER)) headers.add(source(header.value()));
            else if (!header.key().equals(Identity.SOURCE)) headers.add(header);
        }
        return new Ready(record.key(), value(record.value()), headers);
    }

    private Header source(byte[] identity) {
        return new RecordHeader(Identity.SOURCE, Identity.source(identity, number));
    }

    /** What is no JSON object stays as it is. */
    private byte[] value(byte[] value) {
        if (value == null || transform.isEmpty() || value.length == 0 || value[0] != '{') return value;
        try {
            Object made = transform.get().apply(JSON.readValue(value, FIELDS));
            return made == null ? null : JSON.writeValueAsBytes(made);
        } catch (JsonProcessingException noObject) {
            return value;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

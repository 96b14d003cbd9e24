package khaos.traffic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import khaos.wire.Identity;
import khaos.wire.Maker;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** What a dead letter looks like; its key is that of the record. */
enum LetterForm {
    /** The older tool's document: JSON that tells where the record came from, and holds it as it was. */
    ENVELOPE {
        @Override
        Maker of(ConsumerRecord<byte[], byte[]> record) {
            return new Ready(record.key(), envelope(record), own(record));
        }
    },
    /** The record itself, with headers as those of Kafka Connect (KIP-298). */
    RAW {
        @Override
        Maker of(ConsumerRecord<byte[], byte[]> record) {
            var headers = own(record);
            headers.add(connect("topic", record.topic()));
            headers.add(connect("partition", String.valueOf(record.partition())));
            headers.add(connect("offset", String.valueOf(record.offset())));
            headers.add(connect("exception.message", ERROR));
            return new Ready(record.key(), record.value(), headers);
        }
    };

    private static final String ERROR = "simulated_processing_failure";
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    abstract Maker of(ConsumerRecord<byte[], byte[]> record);

    /** The record's headers, without its identity: the letter has one of its own. */
    private static List<Header> own(ConsumerRecord<byte[], byte[]> record) {
        var headers = new ArrayList<Header>();
        for (var header : record.headers()) if (!header.key().equals(Identity.HEADER)) headers.add(header);
        return headers;
    }

    private static Header connect(String name, String value) {
        return new RecordHeader("__connect.errors." + name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] envelope(ConsumerRecord<byte[], byte[]> record) {
        ObjectNode json = JSON.createObjectNode()
                .put("original_topic", record.topic())
                .put("original_partition", record.partition())
                .put("original_offset", record.offset())
                .put("error", ERROR)
                .put("timestamp", Instant.now().toString());
        payload(json, record.value());
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** JSON as it is, byte for byte; other text as text; anything else in base64. */
    private static void payload(ObjectNode json, byte[] value) {
        if (value == null) {
            json.putNull("payload");
            return;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString();
            if (isJson(text)) json.putRawValue("payload", new RawValue(text));
            else json.put("payload", text);
        } catch (CharacterCodingException binary) {
            json.put("payload", Base64.getEncoder().encodeToString(value)).put("payload_encoding", "base64");
        }
    }

    private static boolean isJson(String text) {
        try {
            return !text.isBlank() && !JSON.readTree(text).isMissingNode();
        } catch (JsonProcessingException other) {
            return false;
        }
    }
}

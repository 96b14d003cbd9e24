package khaos.value;

import java.nio.charset.StandardCharsets;
import khaos.word.Word;

/** One key for every record, {@code hot-key}: all of them go to one partition. */
public record SingleKey() implements Key {

    @Word(value = "One key for every record, so that one partition takes them all.", example = "key single()")
    public static SingleKey single() {
        return new SingleKey();
    }

    @Override
    public Keys keys(Origin origin) {
        byte[] hot = "hot-key".getBytes(StandardCharsets.US_ASCII);
        return () -> hot;
    }
}

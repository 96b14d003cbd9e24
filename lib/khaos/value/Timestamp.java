package khaos.value;

import java.time.Clock;
import java.util.Map;
import khaos.word.Named;
import khaos.word.Word;

/**
 * The moment a record is made.
 *
 * @param iso whether it is text such as {@code 2026-01-31T12:00:00.000Z} instead of milliseconds since 1970
 */
public record Timestamp(boolean iso) implements Leaf {

    @Word(value = "Now, in milliseconds since 1970-01-01 UTC.", example = "field 'created', timestamp()")
    public static Timestamp timestamp() {
        return new Timestamp(false);
    }

    @Word(value = "With iso, as text like 2026-01-31T12:00:00.000Z.", example = "field 'created', timestamp(iso: true)")
    public static Timestamp timestamp(@Named(value = "iso", type = Boolean.class) Map<String, ?> named) {
        return new Timestamp(Boolean.TRUE.equals(named.get("iso")));
    }

    @Override
    public Kind kind() {
        return iso ? Kind.TEXT : Kind.TIMESTAMP;
    }

    @Override
    public Drawer drawer(Origin origin) {
        Clock clock = origin.clock();
        if (!iso) return sink -> sink.whole(clock.millis());
        var text = new IsoTime();
        return sink -> text.put(clock.millis(), sink);
    }
}

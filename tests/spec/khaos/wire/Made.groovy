package khaos.wire

import java.nio.charset.StandardCharsets
import java.time.Clock
import java.time.Instant
import java.time.ZoneOffset
import khaos.base.Dice
import khaos.value.Key
import khaos.value.ObjectOf
import khaos.value.Origin
import khaos.value.UniformKey
import khaos.value.Value

/** Records of a content, made for a spec. */
class Made {

    static final Clock NOON = Clock.fixed(Instant.parse('2026-01-31T12:00:00.042Z'), ZoneOffset.UTC)

    static ObjectOf object(Map<String, Value> fields) {
        new ObjectOf(fields.collect { name, value -> new ObjectOf.Field(name, value) })
    }

    static List<byte[]> values(Content content, int count, long seed = 7) {
        records(content, count, UniformKey.DEFAULT, seed)*.value
    }

    /** Maps of key and value. */
    static List<Map> records(Content content, int count, Key key = UniformKey.DEFAULT, long seed = 7) {
        def maker = content.maker(key, new Origin(new Dice(seed), 2, NOON))
        (1..count).collect {
            maker.next()
            [key: maker.key(), value: maker.value()]
        }
    }

    static String text(byte[] bytes) {
        new String(bytes, StandardCharsets.UTF_8)
    }
}

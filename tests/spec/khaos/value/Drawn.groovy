package khaos.value

import groovy.transform.CompileStatic
import java.nio.charset.StandardCharsets
import java.time.Clock
import java.time.Instant
import java.time.ZoneOffset
import khaos.base.Dice

/** A sink that keeps what it gets as Java values, and the ways to fill it. */
@CompileStatic
class Drawn implements Sink {

    static final Clock NOON = Clock.fixed(Instant.parse('2026-01-31T12:00:00.042Z'), ZoneOffset.UTC)

    final List<Object> values = []

    static List<Object> of(Leaf leaf, int count = 1000, long seed = 7) {
        draw(leaf, new Origin(new Dice(seed), 1, NOON), count)
    }

    static List<Object> draw(Leaf leaf, Origin origin, int count) {
        def drawn = new Drawn()
        def drawer = leaf.drawer(origin)
        for (int i = 0; i < count; i++) drawer.next(drawn)
        drawn.values
    }

    static List<String> keys(Key key, Origin origin, int count) {
        def keys = key.keys(origin)
        (0..<count).collect { new String(keys.next(), StandardCharsets.UTF_8) }
    }

    static Origin origin(int producers = 1, long seed = 7) {
        new Origin(new Dice(seed), producers, NOON)
    }

    void text(CharSequence text) { values << text.toString() }
    void text(byte[] utf8, int from, int to) { values << new String(utf8, from, to - from, StandardCharsets.UTF_8) }
    void uuid(long high, long low) { values << new UUID(high, low) }
    void whole(long number) { values << number }
    void decimal(long unscaled, int scale) { values << BigDecimal.valueOf(unscaled, scale) }
    void bool(boolean truth) { values << truth }
    void nothing() { values << null }
}

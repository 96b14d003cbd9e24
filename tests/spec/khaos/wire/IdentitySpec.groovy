package khaos.wire

import groovy.transform.CompileStatic
import groovy.transform.TupleConstructor
import java.nio.ByteBuffer
import java.nio.ByteOrder
import java.util.zip.CRC32C
import spock.lang.Specification

class IdentitySpec extends Specification {

    static final byte[] KEY = 'key-7'.bytes
    static final byte[] VALUE = '{"a":1}'.bytes

    def "a header says what was stamped"() {
        given:
        def header = new Stamp(-2L, 65535, 3_000_000).next(1L << 40, 1_769_860_800_000_042L, 11, 9, true, KEY, VALUE)

        expect:
        Identity.isIdentity(header)
        Identity.isIntact(header, KEY, VALUE)
        header.length == 44
        Identity.run(header) == -2L
        Identity.topic(header) == 65535
        Identity.writer(header) == 3_000_000
        Identity.sequence(header) == 1L << 40
        Identity.intendedMicros(header) == 1_769_860_800_000_042L
        Identity.partition(header) == 11
        Identity.transaction(header) == 9
        Identity.isMeantToAbort(header)
    }

    def "its bytes are little endian, in the documented places, with the checksum at the end"() {
        given:
        def header = new Stamp(5, 2, 3).next(4, 6, 7, KEY, VALUE)
        def bytes = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN)
        def crc = new CRC32C()
        [KEY, VALUE, header[0..39] as byte[]].each { crc.update(it) }

        expect:
        [bytes.get(0), bytes.get(1), bytes.getShort(2), bytes.getInt(4)] == [1, 8, 2, 3]
        [bytes.getLong(8), bytes.getLong(16), bytes.getLong(24)] == [5, 4, 6]
        [bytes.getInt(32), bytes.getInt(36)] == [7, 0]
        bytes.getInt(40) == (int) crc.value
    }

    def "a flipped bit is noticed, wherever it is"() {
        given:
        def header = new Stamp(5, 2, 3).next(4, 6, 7, KEY, VALUE)

        expect:
        flips(KEY).every { !Identity.isIntact(header, it, VALUE) }
        flips(VALUE).every { !Identity.isIntact(header, KEY, it) }
        flips(header).every { !Identity.isIntact(it, KEY, VALUE) }
    }

    def "null is not empty"() {
        expect:
        Identity.isIntact(new Stamp(1, 1, 1).next(1, 1, 1, key, value), readKey, readValue) == intact

        where:
        key         | value       | readKey     | readValue   || intact
        null        | VALUE       | null        | VALUE       || true
        null        | VALUE       | new byte[0] | VALUE       || false
        new byte[0] | VALUE       | null        | VALUE       || false
        KEY         | null        | KEY         | null        || true
        KEY         | null        | KEY         | new byte[0] || false
        KEY         | new byte[0] | KEY         | null        || false
    }

    def "a foreign header is no identity"() {
        expect:
        !Identity.isIdentity(header)

        where:
        header << [null, new byte[0], new byte[43], new byte[44], [2, *([0] * 43)] as byte[]]
    }

    def "a stamp costs its own array and nothing else"() {
        given:
        def stamp = new Stamp(1, 1, 1)
        def stamped = new StampedOnly(stamp, KEY, VALUE)

        when:
        Allocation.of(stamped, 200_000)

        then:
        Allocation.of(stamped, 100_000).allocatedBytes < 65 * 100_000L
    }

    /** Makes headers instead of values, for {@link Allocation}. */
    @CompileStatic
    @TupleConstructor
    private static class StampedOnly implements Maker {
        Stamp stamp
        byte[] key
        byte[] value

        void next() {}
        byte[] key() { key }
        byte[] value() { stamp.next(1, 2, 3, key, value) }
    }

    private static List<byte[]> flips(byte[] bytes) {
        (0..<bytes.length * 8).collect { bit ->
            def flipped = bytes.clone()
            flipped[bit >> 3] = (byte) (flipped[bit >> 3] ^ (1 << (bit & 7)))
            flipped
        }
    }
}

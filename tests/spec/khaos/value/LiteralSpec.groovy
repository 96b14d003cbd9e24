package khaos.value

import java.util.function.Function
import khaos.base.Between
import khaos.base.KhaosError
import khaos.base.Share
import spock.lang.Specification

class LiteralSpec extends Specification {

    def "a constant is always the same"() {
        expect:
        Drawn.of(Constant.constant(value), 2) == [drawn, drawn]

        where:
        value              || drawn
        'x'                || 'x'
        "g${1}"            || 'g1'
        7                  || 7L
        1.50               || 1.50
        0.1d               || 0.1
        true               || true
        null               || null
    }

    def "a custom field puts what the script makes of the seeded generator"() {
        given:
        def custom = new Custom({ rng -> rng.nextInt(10) } as Function)

        expect:
        Drawn.of(custom, 50) == Drawn.of(custom, 50)
        Drawn.of(custom, 100).toSet() == (0L..9L).toSet()
    }

    def "a custom field with many digits keeps eighteen of them"() {
        expect:
        Drawn.of(new Custom({ made } as Function), 1) == [kept]

        where:
        made                         || kept
        0.1234567890123456789        || 0.12345678901234568
        12345.678901234567890123     || 12345.6789012345679
        1e-30                        || 0.00000000000000000
    }

    def "#made cannot be a value"() {
        when:
        Drawn.of(new Custom({ made } as Function), 1)

        then:
        thrown(KhaosError)

        where:
        made << [new Object(), [1], Double.NaN, 1e40]
    }

    def "uuids are of version 4 and all different"() {
        given:
        def uuids = Drawn.of(Uuid.uuid())

        expect:
        uuids.every { it.version() == 4 && it.variant() == 2 }
        uuids.toSet().size() == 1000
    }

    def "a timestamp is the clock's"() {
        expect:
        Drawn.of(Timestamp.timestamp(), 1) == [Drawn.NOON.millis()]
        Drawn.of(Timestamp.timestamp(iso: true), 1) == ['2026-01-31T12:00:00.042Z']
    }

    def "#what is refused"() {
        when:
        make()

        then:
        def error = thrown(KhaosError)
        error.what() == message

        where:
        what                  | make                                                       || message
        'a negative list'     | { ListOf.list(Between.of(-1, 2), Bool.bool()) }            || 'a list must have between 0 and 100000 items, got -1..2'
        'an object of none'   | { new ObjectOf([]) }                                       || 'an object needs at least one field'
        'a field twice'       | { new ObjectOf([field('a'), field('a')]) }                 || "two fields are named 'a'"
        'a nameless field'    | { field(' ') }                                             || 'a field has no name'
        'a constant map'      | { Constant.constant([a: 1]) }                              || 'a field cannot hold a value of type LinkedHashMap'
        'a share above one'   | { Maybe.optional(Bool.bool(), new Share(1.5)) }            || 'a share must lie between 0 and 100 percent, got 150.0'
    }

    private static ObjectOf.Field field(String name) {
        new ObjectOf.Field(name, Bool.bool())
    }
}

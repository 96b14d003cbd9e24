package khaos.wire

import java.time.Clock
import khaos.base.Between
import khaos.base.Dice
import khaos.base.KhaosError
import khaos.value.Constant
import khaos.value.ListOf
import khaos.value.ObjectOf.Field
import khaos.value.Origin
import khaos.value.UniformKey
import khaos.value.Uuid
import spock.lang.Specification

class HeadedSpec extends Specification {

    static final CONTENT = new Payload(Between.of(100, 100))

    def "each record has its headers in order, as plain text"() {
        given:
        def maker = new Headed(CONTENT, [new Field('source', new Constant('web')), new Field('version', new Constant(2)),
                                         new Field('trace', Uuid.uuid())]).maker(UniformKey.uniform(10), origin())

        when:
        def records = (1..3).collect {
            maker.next()
            maker.headers().collect { "${it.key()}=${new String(it.value())}".toString() }
        }

        then:
        records.every { it[0..1] == ['source=web', 'version=2'] && it[2] ==~ /trace=[0-9a-f-]{36}/ }
        records*.get(2).toSet().size() == 3
    }

    def "the same seed gives the same headers"() {
        given:
        def headed = new Headed(CONTENT, [new Field('trace', Uuid.uuid())])

        expect:
        first(headed) == first(headed)
    }

    def "a header that is #what is refused"() {
        when:
        new Headed(CONTENT, [new Field(name, value)])

        then:
        def refused = thrown(KhaosError)
        refused.message.contains(said)

        where:
        what          | name | value                                             || said
        "khaos's own" | 'kh' | new Constant('x')                                 || "khaos's own"
        'a list'      | 'x'  | new ListOf(Between.of(1, 2), new Constant('x'))   || 'plain text'
    }

    private static String first(Headed headed) {
        def maker = headed.maker(UniformKey.uniform(10), origin())
        maker.next()
        new String(maker.headers()[0].value())
    }

    private static Origin origin() {
        new Origin(new Dice(1), 1, Clock.systemUTC())
    }
}

package khaos.dsl

import java.time.Duration
import khaos.base.Bytes
import khaos.base.KhaosError
import khaos.base.Rate
import khaos.base.Share
import khaos.dsl.block.Units
import spock.lang.Specification

class UnitsSpec extends Specification {

    def "#text is #value"() {
        expect:
        got == value

        where:
        text            | got            || value
        '500.us'        | 500.us         || Duration.ofNanos(500_000)
        '200.ms'        | 200.ms         || Duration.ofMillis(200)
        '1.5.s'         | 1.5.s          || Duration.ofMillis(1500)
        '2.min'         | 2.min          || Duration.ofMinutes(2)
        '0.5.h'         | 0.5.h          || Duration.ofMinutes(30)
        '0.1.s'         | 0.1.s          || Duration.ofMillis(100)
        '7.b'           | 7.b            || new Bytes(7)
        '16.kb'         | 16.kb          || new Bytes(16384)
        '1.5.mb'        | 1.5.mb         || new Bytes(1572864)
        '2.gb'          | 2.gb           || new Bytes(2L << 30)
        '90.perMinute'  | 90.perMinute   || new Rate(1.5)
        '0.5.perSecond' | 0.5.perSecond  || new Rate(0.5)
        '10.percent'    | 10.percent     || new Share(0.1)
        '10.s * 2'      | 10.s * 2       || Duration.ofSeconds(20)
        '10.s * 0.5'    | 10.s * 0.5     || Duration.ofSeconds(5)
        '10.s / 4'      | 10.s / 4       || Duration.ofMillis(2500)
        '-1.h'          | -1.h           || Duration.ofHours(-1)
        '10.s + 5.s'    | 10.s + 5.s     || Duration.ofSeconds(15)
    }

    def "#what is refused"() {
        when:
        act()

        then:
        thrown(KhaosError)

        where:
        what                   | act
        'a division by 0'      | { Units.div(Duration.ofSeconds(1), 0) }
        'more than 292 years'  | { Units.getH(1e9) }
        'a negative rate'      | { Units.negative(new Rate(5)) }
        'a negative size'      | { Units.negative(new Bytes(5)) }
        'a negative share'     | { Units.negative(new Share(0.5)) }
    }
}

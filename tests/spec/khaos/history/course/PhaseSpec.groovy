package khaos.history.course

import static khaos.history.course.Phase.Kind.DURING
import java.time.Duration
import khaos.history.IncidentRecord
import spock.lang.Specification

class PhaseSpec extends Specification {

    def "a run without incidents warms up and is baseline to its end"() {
        expect:
        phases([]) == ['warm-up 0-5', 'baseline 5-60', 'drain 60-62']
    }

    def "an incident divides a run, and what follows it lasts until the next one"() {
        expect:
        phases([incident('outage', 20.2, 30.7), incident('slow', 40, 50), incident('outage', 55, null)]) ==
                ['warm-up 0-5', 'baseline 5-20.2', 'outage 20.2-30.7', 'after outage 30.7-40', 'slow 40-50', 'after slow 50-55', 'outage #2 55-60',
                 'drain 60-62']
    }

    def "a short calm warms up for a quarter of it"() {
        expect:
        phases([incident('early', 4, 8)]).take(2) == ['warm-up 0-1', 'baseline 1-4']
    }

    def "what is skipped, or happens after the load, makes no phase"() {
        expect:
        phases([incident('late', 61, 62), new IncidentRecord('skipped', '', 1, [], time(3), no(), no(), no(), no(), no(), 'no', true, false)]) == phases([])
    }

    def "hurt seconds are rounded outwards, calm ones inwards"() {
        expect:
        new Phase(kind, 'x', 1, time(20.2), time(30.7)).seconds() == seconds.toList()

        where:
        kind                | seconds
        DURING              | 20..30
        Phase.Kind.AFTER    | 21..29
        Phase.Kind.BASELINE | 21..29
    }

    private static List<String> phases(List<IncidentRecord> incidents) {
        Phase.of(incidents, time(60), time(62)).collect { "${it.name()} ${seconds(it.from())}-${seconds(it.to())}".toString() }
    }

    private static String seconds(Duration time) {
        BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString()
    }

    private static IncidentRecord incident(String name, BigDecimal requested, BigDecimal healed) {
        def start = Optional.of(time(requested))
        new IncidentRecord(name, name, 1, ['kafka-1'], time(requested), start, start, start, no(), healed == null ? no() : Optional.of(time(healed)), '', false, false)
    }

    private static Duration time(Number seconds) {
        Duration.ofMillis((seconds * 1000) as long)
    }

    private static Optional<Duration> no() {
        Optional.empty()
    }
}

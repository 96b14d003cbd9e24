package khaos.base

import java.time.Duration
import spock.lang.Specification

class SpokenSpec extends Specification {

    def "#time is said as '#said'"() {
        expect:
        Spoken.of(Duration.parse(time)) == said

        where:
        time        || said
        'PT0S'      || '0 s'
        'PT0.0005S' || '500 us'
        'PT0.2S'    || '200 ms'
        'PT0.0015S' || '1.5 ms'
        'PT30S'     || '30 s'
        'PT90S'     || '90 s'
        'PT2M'      || '2 min'
        'PT1H'      || '1 h'
        'PT90M'     || '90 min'
        '-PT5S'     || '-5 s'
    }
}

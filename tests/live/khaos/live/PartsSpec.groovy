package khaos.live

import static khaos.live.Held.isHeld
import static khaos.live.Held.isTooBusyToSay

import java.nio.file.Path
import java.time.Duration
import khaos.base.Home
import khaos.dsl.Scripts
import khaos.history.course.Impact
import khaos.history.course.Recovery
import khaos.plan.Source
import spock.lang.TempDir

class PartsSpec extends TrafficSpecification {

    private static final Duration STALL = Duration.ofSeconds(5)

    @TempDir
    Path home

    def "a stall of known length is felt for as long, and each part of the run is judged by itself"() {
        given:
        topic('stall', 3)
        def plan = new Scripts(new Home(home)).read(new Source('stall', """
            scenario 'stall', 'All brokers stand still for a time that is known'
            topic('stall') {
                partitions 3
                producers(2) { rate 40.perSecond }
                consumers(1) { group 'stall-readers' }
            }
            incidents { at 10.s inject freeze() on brokers() lasting ${STALL.toSeconds()}.s named 'stall' }
            expect {
                noLoss 'stall'
                baseline { errors('stall') == 0; unavailable('stall') < 4.s }
                during('stall') { unavailable('stall') > 4.s; p50('stall') > 1.s }
                after('stall') { recovery('stall') < 20.s; lag('stall') < 20_000; underReplicated() == 0 }
                always { elapsed() < 1.h }
                eventually(within: 9.s) { consumed('stall-readers') > 100 }
                errors('stall') == 0
            }
            """.stripIndent(), Optional.empty()), [:])

        when:
        def judged = judged(plan, 32)
        def impact = Impact.of(judged.course())[0]

        then:
        isHeld(judged)
        judged.judgements().any { isTooBusyToSay(it) } || (impact.recovery() as Recovery.Recovered).sinceEffect() > STALL.minusSeconds(1)
        impact.unavailable().get().time() > STALL.minusSeconds(1)

        and: 'the seconds add up to the run'
        with(judged.course().over('stall', judged.course().whole())) {
            offered() == judged.run().totals().topics()[0].sent()
            response().count() == judged.run().totals().topics()[0].acked()
        }
    }
}

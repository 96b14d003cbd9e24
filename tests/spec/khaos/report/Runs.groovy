package khaos.report

import java.time.Duration
import java.time.Instant
import khaos.check.Judged
import khaos.check.Judgement
import khaos.check.Verdict
import khaos.history.Audit
import khaos.history.course.Course
import khaos.history.Ending
import khaos.history.Finished
import khaos.history.IncidentRecord
import khaos.history.Quantiles
import khaos.history.Sample

/** Runs that are over, for reports of them. */
class Runs {

    static final Verdict LOSS = new Verdict.Broken('50 records are <lost> & gone', ['partition 3, offset 1,204', "a control \u0001 character"])

    static Judged judged(List<Judgement> judgements, List<IncidentRecord> incidents = [], Ending ending = Ending.DURATION, List<Sample.Flow> flows = []) {
        def none = Quantiles.NONE
        def topic = new Sample.Topic('orders', 2, 1000d, 3000, 3000, 0, 0, 0, 0, 300_000, 0, 1000d, none, none, none, [])
        def sample = new Sample(Duration.ofSeconds(3), [topic], [], flows, incidents)
        def run = new Finished('chaos/outage', 0xabcL, 42, 'local Kafka', Instant.parse('2026-11-20T19:00:00.123Z'),
                Optional.of(Duration.ofSeconds(3)), Duration.ofSeconds(3), ending, sample)
        new Judged(run, Audit.none('nothing was read'), Course.NONE, judgements)
    }

    static Judgement judgement(String text, Verdict verdict, String place = 'mine.groovy:12:5') {
        new Judgement(text, place, false, verdict)
    }

    static IncidentRecord incident(String name, String trouble = '', boolean isUnhealed = false) {
        def at = Optional.of(Duration.ofSeconds(1))
        new IncidentRecord(name, 'at 1.s …', 7, ['kafka-2'], Duration.ofSeconds(1), at, at, at, at, at, trouble, false, isUnhealed)
    }
}

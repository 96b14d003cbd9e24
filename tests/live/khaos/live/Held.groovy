package khaos.live

import khaos.check.Judged
import khaos.check.Judgement
import khaos.check.Verdict

/** Whether a run was what its scenario promises. */
class Held {

    /** Nothing broke; only a machine that is too busy to judge times may leave a recovery unknown. */
    static boolean isHeld(Judged judged) {
        assert judged.judgements().findAll { !it.verdict().held && !isTooBusyToSay(it) }.collect { "${it.text()}: ${it.verdict()}" } == []
        assert judged.audit().gaps() == []
        assert judged.run().totals().incidents()*.trouble().every { it.empty }
        true
    }

    static boolean isTooBusyToSay(Judgement judgement) {
        judgement.text().contains('recovery(') && judgement.verdict() instanceof Verdict.Unknown
    }
}

package khaos.history.ledger

import java.time.Duration
import khaos.history.Audit
import khaos.history.Profile
import org.apache.kafka.common.errors.OutOfOrderSequenceException
import spock.lang.Specification

/** The verifier is verified: one change to a legal history, and exactly that is told. */
class LedgerSpec extends Specification {

    def "a legal history has no anomaly and no gap, whatever its noise (seed #seed)"() {
        when:
        def run = new PretendedRun(seed)
        def audit = run.audit()
        def books = audit.topics()[0]

        then:
        audit.anomalies() == []
        audit.gaps() == []
        books.found() == books.acked()
        books.acked() == run.logs.flatten().count { run.isAcked(it) }
        books.unknownFound() > 0
        books.unknownFound() < books.unknown()
        run.redelivered > 0

        where:
        seed << (1..40)
    }

    def "#change is told as #id, and as nothing else"() {
        expect:
        (1..8).collect { told(change, it) }.every { audit -> audit.anomalies()*.id() == [id] && audit.gaps() == [] }

        where:
        change                    || id
        'dropped'                 || 'L1'
        'droppedTail'             || 'L1'
        'overwritten'             || 'L1'
        'remade'                  || 'L1'
        'begunTooLate'            || 'L2'
        'duplicated'              || 'L3'
        'swapped'                 || 'L4'
        'rewrittenAfterReading'   || 'L5'
        'readAgainAsAnother'      || 'L5'
        'moved'                   || 'L6'
        'refusedButThere'         || 'L7'
        'neverSent'               || 'L8'
        'ofNoWriter'              || 'L8'
        'byteFlipped'             || 'L10'
        'inOtherPartition'        || 'L11'
        'ofOtherTopic'            || 'L11'
        'endWentBack'             || 'W3'
        'silence'                 || 'W4'
        'stuck'                   || 'W5'
        'outOfStep'               || 'W6'
        'readWentBack'            || 'R1'
        'readOfOlderLeader'       || 'R4'
        'outOfRange'              || 'R5'
        'commitWentBack'          || 'G1'
        'newConsumerSkipped'      || 'G3'
        'committedUndelivered'    || 'G5'
    }

    def "of a lost record, the ledger says how it was lost"() {
        expect:
        told(change, 1).anomalies()[0].what().contains(how)

        where:
        change        || how
        'dropped'     || '1 in a hole'
        'droppedTail' || 'at the tail'
        'overwritten' || '1 overwritten'
        'remade'      || 'with their topic, which was deleted'
    }

    def "a lost record whose offset the broker never told is a loss all the same"() {
        given:
        def run = new PretendedRun(1)
        long sequence = run.topic.stream(1, 0).reservedCount()
        run.writers[0].reserved(0, sequence + 1)
        run.writers[0].acked(0, sequence, -1, 1, 2)

        when:
        def loss = run.audit().anomalies()

        then:
        loss*.id() == ['L1']
        loss[0].what().endsWith('1 at an offset that was never told')
        loss[0].examples() == ["partition 0, offset never told: writer 1, sequence $sequence"]
    }

    def "what is cut off the end of a log is known to be lost as soon as two answers agree, and only what stood there"() {
        given:
        def run = new PretendedRun(1)
        run.topic.partition(0).endsAt(run.next[0], -1)
        def cutOff = run.logs[0].count { run.isPlaced(it) && it.offset >= 700 }

        when:
        run.topic.partition(0).endsAt(700, -1)
        long atOnce = run.topic.lost()
        run.late(1, 2)
        run.topic.partition(0).endsAt(again, -1)

        then:
        atOnce == 0
        run.topic.lost() == (isLost ? cutOff : 0)

        where:
        again     || isLost
        710       || true
        100_000   || false
    }

    def "a leader that was deposed and does not know it tells of no loss; #what"() {
        given:
        def run = new PretendedRun(1)
        def partition = run.topic.partition(0)
        long end = run.next[0]
        partition.endsAt(end, 4, end - 1)

        when:
        told.each { more, epoch -> partition.endsAt(end + more, epoch, end + 500) }

        then:
        run.audit().anomalies()*.id() == ids

        where:
        what                                                    | told                           || ids
        'it tells what it knew while others acknowledge more'   | [[0, 4], [5, 4]]               || []
        'nor after its successor has spoken'                    | [[600, 5], [5, 4], [600, 5]]   || []
        'but a successor with less than was acknowledged does'  | [[5, 5]]                       || ['W3']
        'and so does one that takes its own word back'          | [[600, 5], [550, 5]]           || ['W3']
    }

    def "the final read and whoever asks for the end of a log never wait for each other"() {
        given:
        def run = new PretendedRun(1)
        def stream = run.topic.stream(1, 0)
        long sequence = stream.reservedCount()
        run.writers[0].reserved(0, sequence + 1)
        run.writers[0].acked(0, sequence, 99_999, 1, 2)

        when:
        def threads = [
            Thread.startDaemon { 2_000.times { stream.missing { run.topic.partition(0).with { start(); isDeleted(1); lost() } } } },
            Thread.startDaemon { 2_000.times { run.topic.partition(0).endsAt(it % 2 ? 600 : 700, -1) } }]
        threads*.join(60_000)

        then:
        !threads*.alive.any()
    }

    def "what a group is given at two offsets is known to be there twice"() {
        given:
        def run = new PretendedRun(1)
        def copied = run.logs[0][run.somewhere(0)]

        when:
        run.members[1].read(0, 99_999, 9)
        run.members[1].delivered(0, 99_999, copied.writer as int, copied.sequence as long)

        then:
        run.topic.duplicated() == OptionalLong.of(1)
    }

    def "a coordinator that knows less than was committed, and another that knows it again, have taken nothing back"() {
        given:
        def run = new PretendedRun(1)

        when:
        run.group.committed(0, 600)
        run.group.committed(0, run.next[0])

        then:
        run.audit().anomalies() == []
    }

    def "records in the wrong order are told by their acknowledgements, and by the log"() {
        expect:
        told('acknowledgedInWrongOrder', seed).anomalies()*.id() == ['L4', 'W1']

        where:
        seed << (1..10)
    }

    def "a record whose copy came first is a duplicate, and where it was acknowledged to be"() {
        expect:
        told('copiedAhead', seed).anomalies()*.id() == ['L3']

        where:
        seed << (1..10)
    }

    def "evidence that is missing is a gap, never an anomaly: #damage"() {
        given:
        def run = new PretendedRun(1)

        when:
        cause.call(run)
        def audit = run.audit()

        then:
        audit.anomalies() == []
        audit.gaps()*.id() == [id]

        where:
        damage                               | id   | cause
        'a partition that was not read'      | 'M1' | { it.unread << 2 }
        'sends without an end'               | 'M2' | { it.writers[0].reserved(0, 9000) }
        'books that disagree'                | 'M2' | { it.topic.stream(1, 0).@foundPrint.add(5) }
        'a topic without identities'         | 'M1' | { it.topic.gap('M1', 'no identities') }
    }

    def "nothing acknowledged is nothing proven"() {
        given:
        def ledger = new Ledger()
        def topic = ledger.topic('orders', 0, 1)
        topic.writer(1, new Terms(true, true, Duration.ofSeconds(1)))
        topic.audit(0, new LogBounds(0, 0, false), Duration.ZERO).conclude()

        expect:
        ledger.audit().gaps()*.id() == ['M1']
    }

    def "what is removed as the configuration says is no loss: #why"() {
        given:
        def run = new PretendedRun(1)
        run.starts[0] = 600

        when:
        cause.call(run)
        def audit = run.audit()

        then:
        audit.anomalies() == []
        audit.gaps() == []
        audit.topics()[0].removed() > 0

        where:
        why                     | cause
        'khaos deleted it'      | { it.topic.partition(0).deleted(600) }
        'it was too old'        | { it.profile = retaining(OptionalLong.of(60_000), OptionalLong.empty()) }
        'there was too much'    | { it.profile = retaining(OptionalLong.empty(), OptionalLong.of(1)) }
    }

    def "what the configuration allows is told, with the reason, and is no violation"() {
        given:
        def run = new PretendedRun(1)
        run.profile = new Profile('orders', true, ["acks '1'"], [], [], false, OptionalLong.empty(), OptionalLong.empty())

        when:
        Change.dropped(run)
        def anomaly = run.audit().anomalies()[0]

        then:
        anomaly.id() == 'L1'
        anomaly.legal() == "acks '1'"
        !anomaly.violation
    }

    private static Audit told(String change, long seed) {
        def run = new PretendedRun(seed)
        Change."$change"(run)
        run.audit()
    }

    private static Profile retaining(OptionalLong millis, OptionalLong bytes) {
        new Profile('orders', true, [], [], [], false, millis, bytes)
    }

    /** One each. */
    static class Change {

        static void dropped(PretendedRun run) {
            run.logs[1].remove(run.somewhere(1))
        }

        static void droppedTail(PretendedRun run) {
            int place = run.somewhere(1)
            run.ends[1] = run.logs[1][place].offset
            run.logs[1] = run.logs[1].take(place)
        }

        static void overwritten(PretendedRun run) {
            int place = run.somewhere(0)
            run.logs[0][place] = [offset: run.logs[0][place].offset, foreign: true]
        }

        static void remade(PretendedRun run) {
            run.logs.each { it.clear() }
            (0..<PretendedRun.PARTITIONS).each {
                run.starts[it] = 0
                run.ends[it] = 0L
            }
            run.isRemade = true
        }

        static void begunTooLate(PretendedRun run) {
            run.starts[0] = 600
        }

        static void duplicated(PretendedRun run) {
            run.logs[0] << run.logs[0][run.somewhere(0)] + [offset: 99_999L]
        }

        /** Unanswered ones: of acknowledged ones, the offsets would be wrong as well. */
        static void swapped(PretendedRun run) {
            (0..1).each { append(run, 1 - it) }
        }

        private static void append(PretendedRun run, int ahead) {
            long sequence = run.topic.stream(1, 0).reservedCount() - (ahead ? 0 : 2)
            if (ahead) run.writers[0].reserved(0, sequence + 2)
            run.writers[0].unknown(0, sequence + ahead, new IllegalStateException('timed out'), 1, 2)
            run.append(0, 0, sequence + ahead)
        }

        /** Nobody acknowledged either, so only the group that was given the first one knows of it. */
        static void rewrittenAfterReading(PretendedRun run) {
            long sequence = twoUnanswered(run)
            deliver(run, sequence)
            run.append(0, 0, sequence + 1)
            run.group.committed(0, run.next[0])
        }

        static void readAgainAsAnother(PretendedRun run) {
            long sequence = twoUnanswered(run)
            deliver(run, sequence)
            run.members[1].assigned(0)
            deliver(run, sequence + 1)
            run.append(0, 0, sequence + 1)
        }

        private static long twoUnanswered(PretendedRun run) {
            long sequence = run.topic.stream(1, 0).reservedCount()
            run.writers[0].reserved(0, sequence + 2)
            (0..1).each { run.writers[0].unknown(0, sequence + it, new IllegalStateException('timed out'), 1, 2) }
            sequence
        }

        private static void deliver(PretendedRun run, long sequence) {
            run.members[1].read(0, run.next[0], 9)
            run.members[1].delivered(0, run.next[0], 1, sequence)
        }

        static void acknowledgedInWrongOrder(PretendedRun run) {
            long sequence = run.topic.stream(1, 0).reservedCount()
            run.writers[0].reserved(0, sequence + 2)
            long first = run.append(0, 0, sequence + 1)
            long second = run.append(0, 0, sequence)
            run.writers[0].acked(0, sequence, second, 1, 2)
            run.writers[0].acked(0, sequence + 1, first, 1, 2)
        }

        static void copiedAhead(PretendedRun run) {
            long sequence = run.topic.stream(1, 0).reservedCount()
            run.writers[0].reserved(0, sequence + 1)
            run.append(0, 0, sequence)
            run.writers[0].acked(0, sequence, run.append(0, 0, sequence), 1, 2)
        }

        static void moved(PretendedRun run) {
            run.logs[2][run.somewhere(2)].offset = 99_999L
        }

        static void refusedButThere(PretendedRun run) {
            def stream = run.topic.streamsOf(0).find { it.failedCount() > 0 }
            long refused = (0L..<stream.reservedCount()).find { stream.isFailed(it) }
            run.insert(stream.writer(), refused)
        }

        static void neverSent(PretendedRun run) {
            run.logs[0] << [offset: 99_999L, topic: 0, partition: 0, writer: 1, sequence: 1_000_000L]
        }

        static void ofNoWriter(PretendedRun run) {
            run.logs[0] << [offset: 99_999L, topic: 0, partition: 0, writer: 77, sequence: 0L]
        }

        static void byteFlipped(PretendedRun run) {
            run.logs[0][run.somewhere(0)].corrupt = true
        }

        static void inOtherPartition(PretendedRun run) {
            run.logs[1] << run.logs[0].remove(run.somewhere(0)) + [offset: 99_999L]
        }

        static void ofOtherTopic(PretendedRun run) {
            run.logs[1] << [offset: 99_999L, topic: 5, partition: 1, writer: 1, sequence: 0L]
        }

        static void endWentBack(PretendedRun run) {
            run.topic.partition(0).endsAt(600, -1)
        }

        static void silence(PretendedRun run) {
            run.topic.silent(0, Duration.ofSeconds(1), Duration.ofSeconds(2))
        }

        static void stuck(PretendedRun run) {
            run.late(1, 12_000_000_000)
        }

        static void outOfStep(PretendedRun run) {
            long sequence = run.topic.stream(1, 0).reservedCount()
            run.writers[0].reserved(0, sequence + 1)
            run.writers[0].unknown(0, sequence, new OutOfOrderSequenceException('out of order'), 1, 2)
        }

        static void readWentBack(PretendedRun run) {
            run.members[1].read(0, 600, 9)
        }

        static void readOfOlderLeader(PretendedRun run) {
            run.members[1].read(0, 99_999, 2)
        }

        static void outOfRange(PretendedRun run) {
            run.members[1].outOfRange(0, 900)
        }

        static void commitWentBack(PretendedRun run) {
            run.group.committed(0, 600)
        }

        static void newConsumerSkipped(PretendedRun run) {
            run.members[0].assigned(0)
            run.members[0].read(0, 99_999, 9)
        }

        static void committedUndelivered(PretendedRun run) {
            run.late(1, 2)
            run.group.committed(0, run.next[0])
        }
    }
}

package khaos.history.ledger

import java.time.Duration
import khaos.history.Audit

/**
 * A legal history of transactions, made up from a seed: most commit, some abort, and of some nobody knows, of which some are
 * shown and some are not. One group reads committed records, another one all.
 */
class PretendedTransactions {

    static final int PARTITIONS = 3

    final Random random
    final Ledger ledger = new Ledger()
    final TopicLedger topic = ledger.topic('orders', 0, PARTITIONS)
    final List<Sends> writers
    final GroupLedger group = topic.group('billing')
    final Member clean
    final Member dirty = topic.group('monitoring').member()

    /** All that was sent, with its place and the fate of its transaction. */
    final List<Map> records = []

    /** By partition: what is shown to those who read committed records. */
    final List<List<Map>> logs = (0..<PARTITIONS).collect { [] }

    private final long[] next = new long[PARTITIONS]
    private final long[][] sequences = new long[2][PARTITIONS]
    private final int[] numbers = new int[2]

    PretendedTransactions(long seed) {
        random = new Random(seed)
        writers = (1..2).collect { topic.writer(it, new Terms(true, true, Duration.ofSeconds(10))) }
        topic.hasMarkers()
        group.readsCommitted()
        clean = group.member()
        (0..<PARTITIONS).each {
            topic.partition(it).startsAt(0)
            group.startsAt(it, 0)
        }
        def fates = ['committed', 'aborted', 'shown', 'hidden'] * 4 + ['committed'] * 60
        Collections.shuffle(fates, random)
        fates.each { transaction(random.nextInt(2), it) }
        (0..<PARTITIONS).each { p -> logs[p].each { deliver(clean, it) } }
        (0..<PARTITIONS).each { p -> records.findAll { it.partition == p }.each { deliver(dirty, it) } }
    }

    /** One transaction of two to seven records, and what somebody does before it ends. */
    void transaction(int w, String fate, Closure before = { }) {
        writers[w].began(++numbers[w])
        def made = (0..1 + random.nextInt(6)).collect { record(w, random.nextInt(PARTITIONS), fate, numbers[w]) }
        before()
        if (fate != 'aborted') writers[w].committing(numbers[w])
        switch (fate) {
            case 'committed': writers[w].committed(); break
            case 'aborted': writers[w].aborted(); break
            default: writers[w].undecided()
        }
        if (fate in ['committed', 'shown']) made.each { show(it) }
        made*.partition.toSet().each { p -> next[p]++ } // the markers
    }

    Map record(int w, int p, String fate, int number) {
        long sequence = sequences[w][p]++
        writers[w].reserved(p, sequences[w][p])
        long offset = next[p]++
        writers[w].acked(p, sequence, offset, offset, offset + 1)
        records << [writer: w + 1, partition: p, sequence: sequence, offset: offset, fate: fate, transaction: number]
        records.last()
    }

    /** Puts a record into the log where it belongs. */
    void show(Map record) {
        def log = logs[record.partition]
        int place = log.findIndexOf { it.offset > record.offset }
        log.add(place < 0 ? log.size() : place, record)
    }

    void deliver(Member member, Map record) {
        member.assigned(record.partition)
        member.read(record.partition, record.offset, 1)
        member.delivered(record.partition, record.offset, record.writer, record.sequence, record.transaction)
    }

    long count(String fate) {
        records.count { it.fate == fate }
    }

    /** The final read, and what comes of it. */
    Audit audit() {
        (0..<PARTITIONS).collect { p ->
            def audit = topic.audit(p, new LogBounds(0, next[p], false), Duration.ofSeconds(10))
            logs[p].each { audit.own(it.offset, 0, p, it.writer, it.sequence) }
            audit
        }*.conclude()
        ledger.audit()
    }
}

package khaos.history.ledger

import java.time.Duration
import khaos.history.Audit
import khaos.history.Profile

/**
 * A legal history, made up from a seed, with all the noise that a real one has: records of others in between, refused and
 * unanswered sends (some of the latter in the log all the same), acknowledgements without an offset or after the record was
 * read, a rebalance after which a group reads again. A spec changes one thing in it and asks what the ledger says.
 */
class PretendedRun {

    static final int PARTITIONS = 3
    static final int WRITERS = 3
    static final int RECORDS = 2000
    static final int BEFORE = 500
    static final int GROUP_MEMBERS = 2

    final Random random
    final Ledger ledger = new Ledger()
    final TopicLedger topic = ledger.topic('orders', 0, PARTITIONS)
    final Sends[] writers
    final GroupLedger group
    final List<Member> members

    /** By partition: what the log holds. */
    final List<List<Map>> logs = (0..<PARTITIONS).collect { [] }

    final long[] starts = (0..<PARTITIONS).collect { BEFORE }
    Long[] ends = new Long[PARTITIONS]
    Profile profile = Profile.strict('orders')
    Set<Integer> unread = []
    boolean isRemade
    final long[] next = (0..<PARTITIONS).collect { BEFORE }
    private final List<Runnable> lateAcks = []

    /** How many records the group was given again. */
    int redelivered

    PretendedRun(long seed, boolean isIdempotent = true) {
        random = new Random(seed)
        def terms = new Terms(true, isIdempotent, Duration.ofSeconds(10))
        writers = (1..WRITERS).collect { topic.writer(it, terms) }
        (0..<PARTITIONS).each { topic.partition(it).startsAt(BEFORE) }
        group = topic.group('billing')
        members = (1..GROUP_MEMBERS).collect { group.member() }
        produce()
        consume()
        lateAcks*.run()
    }

    /** Batches of writers in turn, each sequence in order. */
    private void produce() {
        def sequences = new long[WRITERS][PARTITIONS]
        for (int i = 0; i < RECORDS;) {
            int w = random.nextInt(WRITERS)
            int p = random.nextInt(PARTITIONS)
            int batch = 1 + random.nextInt(20)
            if (random.nextInt(10) == 0) foreign(p)
            int kind = random.nextInt(20)
            for (int j = 0; j < batch; j++, i++) {
                long sequence = sequences[w][p]++
                writers[w].reserved(p, sequences[w][p])
                switch (kind) {
                    case 0: writers[w].failed(p, sequence); break
                    case 1: unknown(w, p, sequence); break
                    case 2: unknown(w, p, sequence); append(w, p, sequence); break
                    case 3: append(w, p, sequence); writers[w].acked(p, sequence, -1, i, i + 1); break
                    case 4: ackLate(w, p, sequence, append(w, p, sequence)); break
                    default: writers[w].acked(p, sequence, append(w, p, sequence), i, i + 1)
                }
            }
        }
    }

    private void unknown(int w, int p, long sequence) {
        writers[w].unknown(p, sequence, new IllegalStateException('timed out'), sequence, sequence + 1)
    }

    private void ackLate(int w, int p, long sequence, long offset) {
        lateAcks << { writers[w].acked(p, sequence, offset, sequence, sequence + 1) }
    }

    long append(int w, int p, long sequence) {
        logs[p] << [offset: next[p], topic: 0, partition: p, writer: w + 1, sequence: sequence]
        next[p]++
    }

    private void foreign(int p) {
        logs[p] << [offset: next[p]++, foreign: true]
    }

    /** All is read; at two thirds the partitions change hands, and what was not committed is read again. */
    private void consume() {
        (0..<PARTITIONS).each { p ->
            group.startsAt(p, BEFORE)
            members[0].assigned(p)
            int change = logs[p].size() * 2 / 3
            deliver(members[0], p, 0, change)
            group.committed(p, logs[p][change - 10].offset as long)
            members[1].assigned(p)
            deliver(members[1], p, change - 10, logs[p].size())
            group.committed(p, next[p])
            topic.partition(p).endsAt(next[p], next[p] - 1)
        }
    }

    void deliver(Member member, int p, int from, int to) {
        logs[p].subList(from, to).each {
            member.read(p, it.offset as long, it.offset < 700 ? 3 : 4)
            if (!it.foreign && member.delivered(p, it.offset as long, it.writer as int, it.sequence as long)) redelivered++
        }
    }

    /** A record in the middle of partition {@code p}'s log, acknowledged at its offset: its place in the list. */
    int somewhere(int p) {
        def log = logs[p]
        (log.size() / 2..<log.size()).find { i -> [i, i + 1].every { isPlaced(log[it]) } && log[i].writer == log[i + 1].writer } as int
    }

    boolean isPlaced(Map record) {
        isAcked(record) && topic.stream(record.writer as int, record.partition as int).offsetOf(record.sequence as long) >= 0
    }

    boolean isAcked(Map record) {
        !record.foreign && topic.stream(record.writer as int, record.partition as int).isAcked(record.sequence as long)
    }

    /** One more record of the first writer in partition 0, in the log and delivered to nobody. */
    void late(long handedNanos, long nowNanos) {
        long sequence = topic.stream(1, 0).reservedCount()
        writers[0].reserved(0, sequence + 1)
        writers[0].acked(0, sequence, append(0, 0, sequence), handedNanos, nowNanos)
    }

    /** Puts a record into the log of partition 0 where its sequence belongs. */
    void insert(int writer, long sequence) {
        int place = logs[0].findIndexOf { it.writer == writer && it.sequence > sequence }
        logs[0].add(place, [offset: 99_999L, topic: 0, partition: 0, writer: writer, sequence: sequence])
    }

    /** The final read, and what comes of it. */
    Audit audit() {
        topic.profile(profile)
        (0..<PARTITIONS).findAll { !(it in unread) }.collect { p ->
            read(topic, p)
        }*.conclude()
        ledger.audit()
    }

    /** The final read of partition {@code p}, held against the books of {@code topic}. */
    LogAudit read(TopicLedger topic, int p) {
        def bounds = new LogBounds(starts[p], ends[p] != null ? ends[p] : next[p], isRemade)
        def audit = topic.audit(p, bounds, Duration.ofMinutes(5))
        logs[p].findAll { it.offset >= audit.from() }.each { feed(audit, it) }
        audit
    }

    private static void feed(LogAudit audit, Map it) {
        if (it.foreign) audit.foreign(it.offset as long)
        else if (it.corrupt) audit.corrupt(it.offset as long)
        else audit.own(it.offset as long, it.topic as int, it.partition as int, it.writer as int, it.sequence as long)
    }
}

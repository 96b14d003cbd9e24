package khaos.history.ledger

import java.time.Duration
import khaos.history.Audit
import khaos.history.Profile
import spock.lang.Specification

/** A process in the books: one change to a legal history, and exactly that is told. */
class ProcessLedgerSpec extends Specification {

    static final int RECORDS = 100

    def ledger = new Ledger()
    def source = ledger.topic('orders', 0, 1)
    def target = ledger.topic('invoices', 1, 1)
    def group = source.group('invoicing')
    def process = ledger.process(group, source, target, true)
    def reading = source.writer(1, new Terms(true, true, Duration.ofSeconds(10)))
    def making = target.writer(2, new Terms(true, true, Duration.ofSeconds(10)))
    def member = group.member()

    /** By offset in the target: what it was made of. */
    def made = []

    def setup() {
        source.partition(0).startsAt(0)
        target.partition(0).startsAt(0)
        group.startsAt(0, 0)
        member.assigned(0)
        RECORDS.times { i ->
            reading.reserved(0, i + 1)
            reading.acked(0, i, i, i, i + 1)
            member.read(0, i, 1)
            member.delivered(0, i, 1, i)
        }
        80.times { make(it) }
        group.committed(0, 80)
    }

    def "a process that made one record of each that it has come past is held"() {
        when:
        def audit = audit()

        then:
        audit.anomalies() == []
        audit.gaps() == []
        audit.topic('invoices').get().processed().asLong == 80
        audit.topic('orders').get().processed().empty
    }

    def "#change is told as G8, and as nothing else"() {
        when:
        act(this)
        def audit = audit()

        then:
        audit.anomalies()*.id() == ['G8']
        audit.anomalies()[0].topic() == 'invoices'
        audit.anomalies()[0].count() == count
        audit.anomalies()[0].what().contains(how)

        where:
        change                                   | act                              || count | how
        'a record that was made twice'           | { it.make(7) }                   || 1     | '1 twice'
        'a record that was not made'             | { it.group.committed(0, 83) }    || 3     | '3 not at all'
        'a record made before it was committed'  | { it.make(80) }                  || 1     | '1 without being committed as read'
        'one of no record that can be seen'      | { it.make(RECORDS + 5) }         || 1     | '1 without being committed as read'
    }

    def "where nobody can say, nobody is accused: #why"() {
        when:
        make(7)
        act(this)

        then:
        audit().anomalies() == []

        where:
        why                                     | act
        'others read with the group'            | { it.group.shared() }
        'the group was sent back by the brokers' | { it.group.reset(0) }
    }

    void make(int of) {
        long sequence = made.size()
        making.reserved(0, sequence + 1)
        making.acked(0, sequence, sequence, sequence, sequence + 1)
        made << of
    }

    private Audit audit() {
        def first = source.audit(0, new LogBounds(0, RECORDS, false), Duration.ofSeconds(10))
        RECORDS.times { first.own(it, 0, 0, 1, it) }
        def second = target.audit(0, new LogBounds(0, made.size(), false), Duration.ofSeconds(10))
        made.eachWithIndex { int of, int offset ->
            second.own(offset, 1, 0, 2, offset)
            second.madeOf(0, 0, 0, 1, of, offset)
        }
        [first, second]*.conclude()
        ledger.concludeProcesses()
        ledger.audit()
    }
}

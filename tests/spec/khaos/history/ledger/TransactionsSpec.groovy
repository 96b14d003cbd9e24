package khaos.history.ledger

import java.time.Duration
import khaos.history.Audit
import spock.lang.Specification
import spock.lang.TempDir
import java.nio.file.Path

/** Transactions in the books: one change to a legal history, and exactly that is told. */
class TransactionsSpec extends Specification {

    @TempDir
    Path folder

    def "whatever became of transactions, a legal history has no anomaly and no gap (seed #seed)"() {
        when:
        def run = new PretendedTransactions(seed)
        def audit = run.audit()
        def books = audit.topic('orders').get()

        then:
        audit.anomalies() == []
        audit.gaps() == []
        books.isTransactional()
        books.found() == books.acked()
        books.acked() > 0
        books.aborted() == run.count('aborted')
        books.unknown() == run.count('shown') + run.count('hidden')
        books.unknownFound() == run.count('shown')
        books.acked() + books.aborted() + books.unknown() == run.records.size()

        where:
        seed << (1..20)
    }

    def "#change is told as #id, and as nothing else"() {
        expect:
        (1..8).collect { told(change, it) }.every { audit -> audit.anomalies()*.id() == [id] && audit.gaps() == [] }

        where:
        change             || id
        'committedMissing' || 'L1'
        'readTooEarly'     || 'R6'
        'abortedInLog'     || 'R7'
        'abortedDelivered' || 'R7'
        'torn'             || 'R8'
    }

    def "who reads uncommitted records may be given those of aborted transactions, and early"() {
        given:
        def run = new PretendedTransactions(3)

        when:
        run.records.findAll { it.fate == 'aborted' }.each { run.deliver(run.dirty, it) }

        then:
        run.audit().anomalies() == []
    }

    def "what is read before its commit and then aborted is told once, as aborted"() {
        given:
        def run = new PretendedTransactions(4)

        when:
        run.transaction(0, 'aborted') { run.deliver(run.clean, run.records.last()) }

        then:
        run.audit().anomalies()*.id() == ['R7']
    }

    def "a ledger file tells the fate of transactions, and accuses nobody of those that were open when khaos was killed"() {
        given:
        def run = new PretendedTransactions(5)
        def path = folder.resolve('ledger')
        def file = LedgerFile.begin(path, 7, 'cluster', run.ledger)
        run.writers[0].began(1000)
        def open = run.record(0, 0, 'open', 1000)

        when: 'a first part is written while a transaction is open'
        file.enter()
        def killed = LedgerBook.read(path)

        then:
        killed.ledger().topic('orders').get().stream(1, 0).isAcked(open.sequence as long) == false

        when:
        run.writers[0].committing(1000)
        run.writers[0].committed()
        file.close()
        def sealed = LedgerBook.read(path)
        def whole = sealed.ledger().topic('orders').get()

        then:
        whole.stream(1, 0).isAcked(open.sequence as long)
        (0..<PretendedTransactions.PARTITIONS).sum { p -> whole.streamsOf(p)*.abortedCount().sum() } == run.count('aborted')
        (0..<PretendedTransactions.PARTITIONS).sum { p -> whole.streamsOf(p)*.unknownCount().sum() } == run.count('shown') + run.count('hidden')
    }

    private static Audit told(String change, long seed) {
        def run = new PretendedTransactions(seed)
        "$change"(run)
        run.audit()
    }

    private static void committedMissing(PretendedTransactions run) {
        def victim = run.records.find { it.fate == 'committed' && it.partition == 1 }
        run.logs[1].remove(victim)
    }

    private static void readTooEarly(PretendedTransactions run) {
        run.transaction(0, 'committed') { run.deliver(run.clean, run.records.last()) }
    }

    private static void abortedInLog(PretendedTransactions run) {
        def victim = run.records.find { it.fate == 'aborted' }
        run.show(victim)
    }

    private static void abortedDelivered(PretendedTransactions run) {
        run.deliver(run.clean, run.records.find { it.fate == 'aborted' })
    }

    private static void torn(PretendedTransactions run) {
        def shown = run.records.findAll { it.fate == 'shown' }.groupBy { [it.writer, it.transaction] }.values().find { it.size() > 1 }
        run.logs[shown[0].partition].remove(shown[0])
    }
}

package khaos.history.ledger

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardCopyOption
import java.time.Duration
import java.util.concurrent.atomic.AtomicLongArray
import khaos.base.Deadline
import khaos.history.Audit
import khaos.history.Outcome
import spock.lang.Specification
import spock.lang.TempDir

/** The books on disk, for whoever comes after. */
class LedgerFileSpec extends Specification {

    @TempDir
    Path folder

    Path path

    def setup() {
        path = folder.resolve('ledger')
    }

    def "what a run wrote down is judged as the run itself was (seed #seed)"() {
        given:
        def run = new PretendedRun(seed)

        when:
        LedgerFile.begin(path, 7L, 'a-cluster', run.ledger).close()
        def book = LedgerBook.read(path)

        then:
        book.run() == 7
        book.cluster() == 'a-cluster'
        book.sealed
        book.damage().empty
        judged(run, book) == run.audit().topics()
        book.ledger().audit().anomalies() == []
        book.ledger().audit().gaps() == []

        where:
        seed << (1..20)
    }

    def "a loss is found by the file alone"() {
        given:
        def run = new PretendedRun(1)
        LedgerFile.begin(path, 7L, 'a-cluster', run.ledger).close()
        run.logs[1].remove(run.somewhere(1))

        when:
        def book = LedgerBook.read(path)
        judged(run, book)

        then:
        book.ledger().audit().anomalies()*.id() == ['L1']
    }

    def "of a khaos that was killed, all is known but its last second, and nobody is accused for that"() {
        given:
        def run = new PretendedRun(1)
        def file = LedgerFile.begin(path, 7L, 'a-cluster', run.ledger)
        def written = {
            Files.copy(path, folder.resolve('copy'), StandardCopyOption.REPLACE_EXISTING)
            LedgerBook.read(folder.resolve('copy'))
        }
        long acked = run.topic.books().acked()
        Deadline.in(Duration.ofSeconds(20)).poll(Duration.ofMillis(20)) { books(written()).acked() == acked }

        when: "more is sent, and what it was never comes to disk"
        def book = written()
        run.writers[0].reserved(0, run.topic.stream(1, 0).reservedCount() + 5)
        run.append(0, 0, run.topic.stream(1, 0).reservedCount() - 1)
        judged(run, book)

        then:
        !book.sealed
        book.damage().empty
        books(book).acked() == acked
        books(book).found() == acked
        book.ledger().audit().anomalies() == []
        book.ledger().audit().gaps() == []

        cleanup:
        file.close()
    }

    def "wherever a file ends, no record is told that was not written"() {
        given:
        def run = new PretendedRun(2)
        LedgerFile.begin(path, 7L, 'a-cluster', run.ledger).close()
        byte[] whole = Files.readAllBytes(path)
        def random = new Random(2)

        expect:
        50.times {
            Files.write(path, Arrays.copyOf(whole, random.nextInt(whole.length)))
            def book = LedgerBook.read(path)
            assert !book.sealed
            if (book.damage().empty) {
                judged(run, book)
                assert book.ledger().audit().anomalies() == []
            } else assert book.ledger().audit().gaps()*.id().every { it == 'M2' }
        }
    }

    def "a flipped bit anywhere is noticed: then nobody can say"() {
        given:
        def run = new PretendedRun(3)
        LedgerFile.begin(path, 7L, 'a-cluster', run.ledger).close()
        byte[] whole = Files.readAllBytes(path)
        def random = new Random(3)

        expect:
        200.times {
            byte[] flipped = whole.clone()
            flipped[random.nextInt(whole.length)] ^= 1 << random.nextInt(8)
            Files.write(path, flipped)
            def book = LedgerBook.read(path)
            assert book.damage().present
            assert book.ledger().audit().gaps()*.id().every { it == 'M2' }
        }
    }

    def "what ends meanwhile is written once, in any number of steps"() {
        given:
        def reserved = new AtomicLongArray(1)
        def stream = new Stream(1, 0, reserved)
        def told = []
        Stream.News news = new Stream.News() {
            void reserved(long upTo) {}
            void ended(Outcome outcome, long sequence, long count, long offset) {
                count.times { told << [outcome.name(), sequence + it, offset < 0 ? -1 : offset + it] }
            }
            void aborted(long sequence, long count) {}
        }
        def random = new Random(5)
        def sent = []

        when:
        3000.times { q ->
            reserved.set(0, q + 1)
            switch (random.nextInt(10)) {
                case 0: stream.failed(q); sent << ['FAILED', q, -1]; break
                case 1: stream.unknown(q); sent << ['UNKNOWN', q, -1]; break
                case 2: stream.acked(q, -1); sent << ['ACKED', q, -1]; break
                default: stream.acked(q, 10 + q + q.intdiv(7)); sent << ['ACKED', q, 10 + q + q.intdiv(7)]
            }
            if (random.nextInt(100) == 0) stream.tellNews(news)
        }
        stream.tellNews(news)

        then:
        told.size() == 3000
        told.sort { it[1] }.collect { [it[0], it[1] as int, it[2] as int] } == sent
    }

    private static Audit.Topic books(LedgerBook book) {
        book.ledger().topic('orders').get().books()
    }

    /** The same final read, by what the file says. */
    private static List<Audit.Topic> judged(PretendedRun run, LedgerBook book) {
        book.ledger().topic('orders').ifPresent { topic ->
            (0..<PretendedRun.PARTITIONS).collect { run.read(topic, it) }*.conclude()
        }
        book.ledger().audit().topics()
    }
}

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntConsumer;
import khaos.history.ledger.Ledger;
import khaos.history.ledger.LogAudit;
import khaos.history.ledger.LogBounds;
import khaos.history.ledger.Member;
import khaos.history.ledger.Sends;
import khaos.history.ledger.Terms;

/**
 * What the ledger's books cost: heap a record, and how many records a second one thread enters. Writers take turns in
 * batches; every record is acknowledged, delivered to two groups and found by the final read; one in a thousand is unknown.
 */
final class LedgerBench {

    private static final int PARTITIONS = 12;
    private static final int WRITERS = 4;
    private static final int GROUPS = 2;

    public static void main(String... args) throws InterruptedException {
        int records = Integer.parseInt(args[0]);
        System.out.printf("%,d records, %d writers, %d partitions, %d groups%n", records, WRITERS, PARTITIONS, GROUPS);
        System.out.printf("%-24s %10s %12s %12s %12s%n", "", "B/record", "sends M/s", "reads M/s", "final M/s");
        for (int batch : new int[] {100, 10, 1, 100, 10, 1}) measure(records, batch);
        for (int i = 0; i < 5; i++) together(records);
    }

    /** As in a run: while the producer's thread reserves, its client's network thread tells what was acknowledged. */
    private static void together(int records) throws InterruptedException {
        var topic = new Ledger().topic("orders", 0, PARTITIONS);
        var sends = topic.writer(1, new Terms(true, true, Duration.ofMinutes(3)));
        var nanos = new long[2];
        var network = new Thread(() -> nanos[1] =
                cpuNanos(records, i -> sends.acked(i % PARTITIONS, i / PARTITIONS, i / PARTITIONS, i, i + 1)));
        network.start();
        nanos[0] = cpuNanos(records, i -> sends.reserved(i % PARTITIONS, i / PARTITIONS + 1));
        network.join();
        System.out.printf(
                Locale.ROOT,
                "on two threads, of processor time: %.0f ns to reserve, %.0f ns to acknowledge%n",
                nanos[0] / (double) records,
                nanos[1] / (double) records);
    }

    private static long cpuNanos(int records, IntConsumer work) {
        var threads = ManagementFactory.getThreadMXBean();
        long from = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < records; i++) work.accept(i);
        return threads.getCurrentThreadCpuTime() - from;
    }

    private static void measure(int records, int batch) {
        long before = heap();
        var ledger = new Ledger();
        var topic = ledger.topic("orders", 0, PARTITIONS);
        var writers = new Sends[WRITERS];
        for (int w = 0; w < WRITERS; w++)
            writers[w] = topic.writer(w + 1, new Terms(true, true, Duration.ofMinutes(3)));
        var members = new Member[GROUPS];
        for (int g = 0; g < GROUPS; g++) members[g] = topic.group("group-" + g).member();

        double sends = rate(
                records,
                () -> turns(records, batch, (w, p, q, offset) -> {
                    writers[w].reserved(p, q + 1);
                    if (q % 1000 == 7) writers[w].unknown(p, q, FAILURE, offset, offset + 1);
                    else writers[w].acked(p, q, offset, offset, offset + 1);
                }));
        double reads = rate(
                records * GROUPS,
                () -> turns(records, batch, (w, p, q, offset) -> {
                    for (var member : members) {
                        member.read(p, offset, 1);
                        member.delivered(p, offset, w + 1, q);
                    }
                }));
        var audits = new LogAudit[PARTITIONS];
        for (int p = 0; p < PARTITIONS; p++)
            audits[p] = topic.audit(p, new LogBounds(0, records, false), Duration.ZERO);
        double last =
                rate(records, () -> turns(records, batch, (w, p, q, offset) -> audits[p].own(offset, 0, p, w + 1, q)));
        for (var audit : audits) audit.conclude();
        double bytes = (heap() - before) / (double) records;
        System.out.printf(
                Locale.ROOT, "batches of %-13d %10.3f %12.1f %12.1f %12.1f%n", batch, bytes, sends, reads, last);
        var found = ledger.audit();
        if (!found.anomalies().isEmpty() || !found.gaps().isEmpty()) throw new IllegalStateException(found.toString());
    }

    private static final Exception FAILURE = new Exception("timed out");

    private interface Step {
        void at(int writer, int partition, long sequence, long offset);
    }

    private static void turns(int records, int batch, Step step) {
        var random = new Random(1);
        var sequences = new long[WRITERS][PARTITIONS];
        var offsets = new long[PARTITIONS];
        for (int i = 0; i < records; i += batch) {
            int w = random.nextInt(WRITERS);
            int p = random.nextInt(PARTITIONS);
            for (int j = 0; j < batch; j++) step.at(w, p, sequences[w][p]++, offsets[p]++);
        }
    }

    private static double rate(long records, Runnable work) {
        long from = System.nanoTime();
        work.run();
        return records * 1e3 / (System.nanoTime() - from);
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}

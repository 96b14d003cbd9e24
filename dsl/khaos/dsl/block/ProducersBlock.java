package khaos.dsl.block;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import khaos.base.Between;
import khaos.base.Bytes;
import khaos.base.KhaosError;
import khaos.base.Near;
import khaos.base.Rate;
import khaos.base.Share;
import khaos.base.Spoken;
import khaos.plan.KafkaSettings;
import khaos.plan.ProducersPlan;
import khaos.plan.TransactionPlan;
import khaos.wire.Oddities;
import khaos.wire.poison.Poison;
import khaos.word.Named;
import khaos.word.Takes;
import khaos.word.Word;

/** {@code producers(2) { … }}: who sends to a topic, how fast, and with which client settings. */
@Takes(Poison.class)
public final class ProducersBlock {

    private static final List<String> ACKS = List.of("all", "1", "0");
    private static final List<String> CODECS = List.of("none", "gzip", "snappy", "lz4", "zstd");

    private final int count;
    private final Once once = new Once();
    private final Settings settings = new Settings(KafkaSettings.PRODUCER);
    private Rate rate = ProducersPlan.DEFAULT_RATE;
    private Oddities oddities = Oddities.NONE;
    private Optional<TransactionPlan> transactions = Optional.empty();

    ProducersBlock(int count) {
        this.count = count;
    }

    @Word(value = "How many records each producer sends.", example = "rate 1000.perSecond")
    public void rate(Rate rate) {
        once.say("rate");
        this.rate = rate;
    }

    @Word(value = "A rate without a limit: as fast as the client accepts.", example = "rate unlimited()")
    public Rate unlimited() {
        return Rate.UNLIMITED;
    }

    @Word(value = "Who must have a record before it counts as written: 'all', 1 or 0.", example = "acks 'all'")
    public void acks(String acks) {
        settings.say("acks", "acks", oneOf(ACKS, "acks", acks.equals("-1") ? "all" : acks));
    }

    public void acks(int acks) {
        acks(String.valueOf(acks));
    }

    @Word(value = "How long a batch may wait to fill up.", example = "linger 5.ms")
    public void linger(Duration time) {
        if (time.isNegative()) throw new KhaosError("linger must be at least 0, got " + Spoken.of(time), "");
        if (time.toNanos() % 1_000_000 != 0)
            throw new KhaosError("linger counts whole milliseconds, got " + Spoken.of(time), "round it");
        settings.say("linger", "linger.ms", String.valueOf(time.toMillis()));
    }

    @Word(value = "How large a batch of records may become.", example = "batch 16.kb")
    public void batch(Bytes size) {
        settings.say("batch", "batch.size", String.valueOf(size.count()));
    }

    @Word(
            value = "How batches are compressed: 'none', 'gzip', 'snappy', 'lz4' or 'zstd'.",
            example = "compression 'lz4'")
    public void compression(String codec) {
        settings.say("compression", "compression.type", oneOf(CODECS, "compression", codec));
    }

    @Word(value = "Whether the broker drops repeated sends of a batch.", example = "idempotent true")
    public void idempotent(boolean idempotent) {
        settings.say("idempotent", "enable.idempotence", String.valueOf(idempotent));
    }

    @Word(
            value =
                    "Records that are sent twice, the copy at once and exactly the same; the ledger tells them from those"
                            + " that Kafka itself repeats.",
            example = "duplicates 10.percent")
    public void duplicates(Share share) {
        once.say("duplicates");
        oddities = oddities.copies(share);
    }

    @Word(value = "Records without a value.", example = "tombstones 1.percent")
    public void tombstones(Share share) {
        once.say("tombstones");
        oddities = oddities.tombstones(share);
    }

    @Word(value = "Records that give a time in the past as theirs.", example = "late 5.percent, by: 1.min..1.h")
    public void late(@Named(value = "by", type = Between.class, required = true) Map<String, ?> named, Share share) {
        once.say("late");
        oddities = oddities.late(share, times((Between<?>) named.get("by")));
    }

    @Word(value = "Records of a size that is refused by default.", example = "oversize 0.1.percent, 2.mb")
    public void oversize(Share share, Bytes size) {
        once.say("oversize");
        oddities = oddities.oversize(share, size);
    }

    @Word(
            value = "Records that readers choke on; may be said once for each kind.",
            example = "poison 1.percent, badMagic()")
    public void poison(Share share, Poison poison) {
        once.say("poison " + poison.kind());
        oddities = oddities.poison(share, poison);
    }

    private static Between<Duration> times(Between<?> by) {
        if (by.min() instanceof Duration min && by.max() instanceof Duration max) return Between.of(min, max);
        throw new KhaosError(
                "by: takes a range of times, got " + by, "write for example late 5.percent, by: 1.min..1.h");
    }

    @Word(
            value =
                    "Puts so many records together in a transaction, or those of so long a time, and aborts some of them.",
            example = "transactional(every: 100.records, abort: 5.percent)")
    public void transactional(
            @Named(value = "every", type = Object.class, required = true) @Named(value = "abort", type = Share.class)
                    Map<String, ?> named) {
        once.say("transactional");
        var abort = named.containsKey("abort") ? (Share) named.get("abort") : new Share(0);
        transactions = Optional.of(TransactionPlan.of(named.get("every"), abort));
    }

    @Word(
            value = "Any Kafka producer property by its own name; the quoted name alone says the same.",
            example = "'max.block.ms' 60_000")
    public void config(String name, Object value) {
        settings.put(name, value);
    }

    boolean saysRate() {
        return once.isSaid("rate");
    }

    ProducersPlan plan() {
        return new ProducersPlan(count, rate, settings.over(ProducersPlan.DEFAULTS), oddities, transactions);
    }

    private static String oneOf(List<String> known, String word, String said) {
        if (known.contains(said)) return said;
        String near = Near.meant(said, known);
        throw new KhaosError(word + " must be one of " + String.join(", ", known) + ", got '" + said + "'", near);
    }
}

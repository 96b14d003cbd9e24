package khaos.dsl.block;

import java.time.Duration;
import java.util.List;
import khaos.base.Bytes;
import khaos.base.KhaosError;
import khaos.base.Near;
import khaos.base.Rate;
import khaos.base.Spoken;
import khaos.plan.KafkaSettings;
import khaos.plan.ProducersPlan;
import khaos.word.Word;

/** {@code producers(2) { … }}: who sends to a topic, how fast, and with which client settings. */
public final class ProducersBlock {

    private static final List<String> ACKS = List.of("all", "1", "0");
    private static final List<String> CODECS = List.of("none", "gzip", "snappy", "lz4", "zstd");

    private final int count;
    private final Once once = new Once();
    private final Settings settings = new Settings(KafkaSettings.PRODUCER);
    private Rate rate = ProducersPlan.DEFAULT_RATE;

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
            value = "Any Kafka producer property by its own name; the quoted name alone says the same.",
            example = "'max.block.ms' 60_000")
    public void config(String name, Object value) {
        settings.put(name, value);
    }

    ProducersPlan plan() {
        return new ProducersPlan(count, rate, settings.over(ProducersPlan.DEFAULTS));
    }

    private static String oneOf(List<String> known, String word, String said) {
        if (known.contains(said)) return said;
        String near = Near.meant(said, known);
        throw new KhaosError(word + " must be one of " + String.join(", ", known) + ", got '" + said + "'", near);
    }
}

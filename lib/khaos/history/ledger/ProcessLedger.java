package khaos.history.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a process made of what it read: once for each record that its group has come past, and of no other (G8). The final
 * read tells both topics' visible records, in any order, from any thread.
 */
public final class ProcessLedger {

    private static final Bits NOTHING = new Bits();

    private final int number;
    private final GroupLedger group;
    private final TopicLedger source;
    private final TopicLedger target;
    private final boolean isExactlyOnce;
    private final Map<Long, Bits> inputs = new HashMap<>();
    private final Map<Long, Bits> outputs = new HashMap<>();
    private long processed;

    ProcessLedger(int number, GroupLedger group, TopicLedger source, TopicLedger target, boolean isExactlyOnce) {
        this.number = number;
        this.group = group;
        this.source = source;
        this.target = target;
        this.isExactlyOnce = isExactlyOnce;
    }

    /** Its number in the run, which the records that it makes bear. */
    public int number() {
        return number;
    }

    boolean isExactlyOnce() {
        return isExactlyOnce;
    }

    boolean is(int process, int topic) {
        return process == number && topic == source.index();
    }

    /** How many records that its group has come past became one record. */
    synchronized long processed() {
        return processed;
    }

    /** A record of the source can be seen. */
    synchronized void input(int partition, long offset, int writer, long sequence) {
        if (group.hasPassed(partition, offset)) bits(inputs, writer, partition).add(sequence);
    }

    /** A record of the target can be seen, made of that one of the source. */
    synchronized void output(int partition, long offset, int ofPartition, int ofWriter, long ofSequence) {
        boolean isNew = bits(outputs, ofWriter, ofPartition).add(ofSequence);
        if (!isNew && isExactlyOnce && group.isOurs())
            note(
                    "twice",
                    () -> Findings.at(partition, offset) + ", made of " + told(ofPartition, ofWriter, ofSequence));
    }

    private static Bits bits(Map<Long, Bits> some, int writer, int partition) {
        return some.computeIfAbsent((long) writer << 32 | partition, first -> new Bits());
    }

    /** Both are read, as far as they could be. */
    synchronized void conclude() {
        if (!source.isComplete() || !target.isComplete() || !group.isOurs()) return;
        inputs.forEach((place, some) -> {
            Bits made = outputs.getOrDefault(place, NOTHING);
            processed += some.count();
            some.without(made, sequence -> {
                processed--;
                note("not at all", () -> told(place, sequence));
            });
        });
        outputs.forEach((place, some) -> {
            if (isExactlyOnce)
                some.without(
                        inputs.getOrDefault(place, NOTHING),
                        sequence -> note("without being committed as read", () -> told(place, sequence)));
        });
    }

    private void note(String how, Supplier<String> example) {
        target.findings().note(Kind.G8, how, example);
    }

    private String told(long place, long sequence) {
        return told((int) place, (int) (place >> 32), sequence);
    }

    private String told(int partition, int writer, long sequence) {
        return source.name() + ", partition " + partition + ": writer " + writer + ", sequence " + sequence;
    }
}

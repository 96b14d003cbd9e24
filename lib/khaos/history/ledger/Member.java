package khaos.history.ledger;

import java.util.Arrays;
import java.util.Locale;

/** What one consumer reads, partition by partition. The consumer's own thread. */
public final class Member {

    private static final long NOTHING = -1;

    private final GroupLedger group;
    private final long[] last;
    private final int[] epochs;

    Member(GroupLedger group, int partitions) {
        this.group = group;
        this.last = new long[partitions];
        this.epochs = new int[partitions];
        Arrays.fill(last, NOTHING);
    }

    /** It owns {@code partition} from now on, and may begin before where it once was. */
    public void assigned(int partition) {
        last[partition] = NOTHING;
        epochs[partition] = 0;
    }

    /**
     * The log does not hold the offset where it would go on; it goes on from what is there.
     *
     * @param offset where it would have gone on
     */
    public void outOfRange(int partition, long offset) {
        group.findings().note(Kind.R5, "", () -> told(partition, offset));
        group.reset(partition);
        assigned(partition);
    }

    /** @param epoch of the leader that wrote the record; 0 when it is not known */
    public void read(int partition, long offset, int epoch) {
        long before = last[partition];
        if (before != NOTHING && offset <= before)
            group.findings().note(Kind.R1, "", () -> told(partition, offset) + " after " + before);
        if (epoch < epochs[partition])
            group.findings()
                    .note(Kind.R4, "", () -> told(partition, offset) + ": an epoch before " + epochs[partition]);
        group.read(partition, offset, before == NOTHING);
        last[partition] = Math.max(before, offset);
        epochs[partition] = Math.max(epochs[partition], epoch);
    }

    /**
     * The record at {@code offset} bears an identity of this run.
     *
     * @return whether the group was given it before, as is legal after a rebalance
     */
    public boolean delivered(int partition, long offset, int writer, long sequence) {
        return delivered(partition, offset, writer, sequence, 0);
    }

    /** The same of a record in the writer's transaction of that number; 0 for none. */
    public boolean delivered(int partition, long offset, int writer, long sequence, int transaction) {
        return group.delivered(partition, offset, writer, sequence, transaction);
    }

    private String told(int partition, long offset) {
        return String.format(Locale.ROOT, "%s, %s", group.group(), Findings.at(partition, offset));
    }
}

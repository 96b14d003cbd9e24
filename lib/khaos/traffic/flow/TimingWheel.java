package khaos.traffic.flow;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Items, numbers from 0, that wait for their time: a hierarchical timing wheel (Varghese and Lauck 1987) of four levels with
 * 256 slots, whose lists are chained through one array of ints. Adding and expiring cost a few array accesses however many
 * wait; an item costs 12 bytes. One thread.
 *
 * <p>Time goes in ticks of 2¹⁹ ns, about half a millisecond. Items of one tick come in the order in which they were added.
 */
final class TimingWheel {

    static final int TICK_SHIFT = 19;

    /** 26 days. What is later waits in the outermost slot, and goes round again. */
    static final long HORIZON_TICKS = 1L << 32;

    private static final int SLOT_BITS = 8;
    private static final int SLOTS = 1 << SLOT_BITS;
    private static final int LEVELS = 4;
    private static final int NONE = -1;

    private final int[] heads = new int[LEVELS * SLOTS];
    private final int[] tails = new int[LEVELS * SLOTS];
    private int[] next = new int[1024];
    private long[] ticks = new long[1024];
    private long now;
    private int size;

    TimingWheel() {
        Arrays.fill(heads, NONE);
    }

    /** The tick that {@code nanos}, at least 0, lies in. */
    static long tick(long nanos) {
        return nanos >> TICK_SHIFT;
    }

    /** The tick whose items come next; it has not been gone through yet. */
    long now() {
        return now;
    }

    int size() {
        return size;
    }

    /** {@code item}, which does not wait yet, is due in {@code tick}; in the past is as soon as possible. */
    void add(int item, long tick) {
        if (item >= next.length) {
            int larger = Math.max(item + 1, next.length + (next.length >> 1));
            next = Arrays.copyOf(next, larger);
            ticks = Arrays.copyOf(ticks, larger);
        }
        ticks[item] = Math.max(tick, now);
        place(item);
        size++;
    }

    private void place(int item) {
        long tick = ticks[item];
        int slot = slot(Math.min(tick, now + HORIZON_TICKS - 1));
        next[item] = NONE;
        if (heads[slot] == NONE) heads[slot] = item;
        else next[tails[slot]] = item;
        tails[slot] = item;
    }

    /** The highest eight bits in which the tick differs from now say the level; those bits of the tick, the slot. */
    private int slot(long tick) {
        long differs = tick ^ now;
        int level = differs == 0 ? 0 : Math.min(LEVELS - 1, (63 - Long.numberOfLeadingZeros(differs)) / SLOT_BITS);
        return level * SLOTS + (int) (tick >>> level * SLOT_BITS & SLOTS - 1);
    }

    /** Hands out every item of this tick, and goes to the next. An item may be added again while it is handed out. */
    void turn(IntConsumer due) {
        int slot = (int) (now & SLOTS - 1);
        for (int item = heads[slot]; item != NONE; item = heads[slot]) {
            heads[slot] = next[item];
            size--;
            due.accept(item);
        }
        now++;
        for (int level = 1; level < LEVELS && (now & (1L << level * SLOT_BITS) - 1) == 0; level++) spread(level);
    }

    /** The items of the level's slot that begins now go where they belong, closer. */
    private void spread(int level) {
        int slot = level * SLOTS + (int) (now >>> level * SLOT_BITS & SLOTS - 1);
        int item = heads[slot];
        heads[slot] = NONE;
        while (item != NONE) {
            int after = next[item];
            place(item);
            item = after;
        }
    }

    /** For how many ticks, this one included, certainly nothing is due. */
    int idleTicks() {
        int slot = (int) (now & SLOTS - 1);
        int idle = 0;
        while (slot + idle < SLOTS && heads[slot + idle] == NONE) idle++;
        return idle;
    }
}

package khaos.history.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which offset each acknowledged sequence got, as runs of equal offset − sequence: a new run begins at every foreign record
 * between two of ours. A short step to the next run takes one byte, so that even producers that take turns record by
 * record cost at most one byte a record. Sequences come in order. Not thread-safe: its owner guards it.
 */
final class Offsets {

    /** Large enough to make the block's own cost vanish, small enough to search. */
    private static final int BLOCK_BYTES = 4096;

    private static final int LONGEST_STEP = 21;
    private static final int FIRST_BYTES = 32;

    private final List<Block> blocks = new ArrayList<>();
    private Block last;
    private long runStart;
    private long delta;

    void add(long sequence, long offset) {
        long now = offset - sequence;
        if (last != null && now == delta) return;
        if (last == null || last.length + LONGEST_STEP > BLOCK_BYTES) {
            last = new Block(sequence, now);
            blocks.add(last);
        } else last.step(sequence - runStart, now - delta);
        runStart = sequence;
        delta = now;
    }

    /** Looks offsets up; fast when asked in order. What was never added gets a number without meaning. */
    Cursor cursor() {
        return new Cursor();
    }

    /** Reads the runs one after the other. One thread, while nothing is added. */
    final class Cursor {

        private int block = -1;
        private int at;
        private long start = Long.MAX_VALUE;
        private long current;
        private long nextStart;
        private long next;

        long offsetOf(long sequence) {
            if (sequence < start) seek(sequence);
            while (sequence >= nextStart) forward();
            return sequence + current;
        }

        /** Where the run begins that {@code sequence} is in, or comes after; at or below where it was acknowledged itself. */
        long leastOffsetOf(long sequence) {
            if (blocks.isEmpty() || sequence < blocks.get(0).firstSequence) return 0;
            offsetOf(sequence);
            return start + current;
        }

        private void seek(long sequence) {
            int low = 0;
            int high = blocks.size() - 1;
            while (low < high) {
                int middle = low + high + 1 >>> 1;
                if (blocks.get(middle).firstSequence <= sequence) low = middle;
                else high = middle - 1;
            }
            block = low - 1;
            nextBlock();
            forward();
        }

        private void forward() {
            start = nextStart;
            current = next;
            if (at < blocks.get(block).length) readStep();
            else nextBlock();
        }

        private void nextBlock() {
            block++;
            at = 0;
            nextStart = block < blocks.size() ? blocks.get(block).firstSequence : Long.MAX_VALUE;
            next = block < blocks.size() ? blocks.get(block).firstDelta : 0;
        }

        private void readStep() {
            byte[] code = blocks.get(block).code;
            int both = code[at++] & 0xFF;
            if (both != 0) {
                nextStart += both >> 4;
                next += both & 15;
                return;
            }
            nextStart += number(code);
            long zigzag = number(code);
            next += zigzag >>> 1 ^ -(zigzag & 1);
        }

        private long number(byte[] code) {
            long number = 0;
            for (int shift = 0; ; shift += 7) {
                byte part = code[at++];
                number |= (long) (part & 0x7F) << shift;
                if (part >= 0) return number;
            }
        }
    }

    /** One run, and the steps from each to the next: two small numbers in a byte, or a 0 and two numbers of any size. */
    private static final class Block {

        final long firstSequence;
        final long firstDelta;
        byte[] code = new byte[FIRST_BYTES];
        int length;

        Block(long firstSequence, long firstDelta) {
            this.firstSequence = firstSequence;
            this.firstDelta = firstDelta;
        }

        void step(long sequences, long deltas) {
            if (length + LONGEST_STEP > code.length)
                code = Arrays.copyOf(code, Math.min(BLOCK_BYTES, 2 * code.length + LONGEST_STEP));
            if (sequences < 16 && deltas > 0 && deltas < 16) {
                code[length++] = (byte) (sequences << 4 | deltas);
                return;
            }
            code[length++] = 0;
            number(sequences);
            number(deltas << 1 ^ deltas >> 63);
        }

        private void number(long number) {
            for (; (number & ~0x7FL) != 0; number >>>= 7) code[length++] = (byte) (number & 0x7F | 0x80);
            code[length++] = (byte) number;
        }
    }
}

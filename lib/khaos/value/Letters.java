package khaos.value;

import khaos.base.Dice;

/** Random lowercase letters a-z, several from one random number: its bits are a fraction, read off in base 26. */
final class Letters {

    private static final int BASE = 26;

    /** The fraction's bits; a letter below 26 needs 5 more above them. */
    private static final int BITS = Long.SIZE - 5;

    /** Nine letters use 43 of the 59 bits: what is left keeps the last letter's bias below 0.05 %. */
    private static final int PER_DRAW = 9;

    private Letters() {}

    /** Letters into {@code text} from 0 to {@code length}. */
    static void fill(byte[] text, int length, Dice dice) {
        int i = 0;
        while (i < length) {
            long fraction = dice.nextLong();
            for (int end = Math.min(length, i + PER_DRAW); i < end; i++) {
                long product = (fraction & (1L << BITS) - 1) * BASE;
                text[i] = (byte) ('a' + (product >>> BITS));
                fraction = product;
            }
        }
    }
}

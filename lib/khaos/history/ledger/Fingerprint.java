package khaos.history.ledger;

/**
 * A set of numbers in 24 bytes: two of the same content are equal, two of different content are not, but for one chance in
 * 2⁶⁴. Kept beside the bits, so that damage to either is found. Not thread-safe.
 */
final class Fingerprint {

    private long count;
    private long sum;
    private long xor;

    void add(long number) {
        long mixed = mix(number);
        count++;
        sum += mixed;
        xor ^= mixed;
    }

    boolean isSame(Fingerprint other) {
        return count == other.count && sum == other.sum && xor == other.xor;
    }

    /** Stafford's variant 13 of the finalizer of MurmurHash3. */
    static long mix(long number) {
        number = (number ^ number >>> 30) * 0xBF58476D1CE4E5B9L;
        number = (number ^ number >>> 27) * 0x94D049BB133111EBL;
        return number ^ number >>> 31;
    }
}

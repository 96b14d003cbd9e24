package khaos.base;

import java.util.Locale;

/** A size; {@code 16.kb} in a script is 16 × 1024 bytes. */
public record Bytes(long count) implements Comparable<Bytes> {

    private static final long KB = 1024;
    private static final long MB = KB * KB;
    private static final long GB = KB * MB;

    public Bytes {
        if (count < 0) throw new KhaosError("a size must be at least 0 bytes, got " + count, "");
    }

    @Override
    public int compareTo(Bytes other) {
        return Long.compare(count, other.count);
    }

    /** {@code 512 b}, {@code 16 kb}, {@code 1.5 mb}: one decimal at most, units of 1024. */
    @Override
    public String toString() {
        if (count < KB) return count + " b";
        if (count < MB) return decimal(KB) + " kb";
        if (count < GB) return decimal(MB) + " mb";
        return decimal(GB) + " gb";
    }

    private String decimal(long unit) {
        return count % unit == 0 ? "" + count / unit : String.format(Locale.ROOT, "%.1f", (double) count / unit);
    }
}

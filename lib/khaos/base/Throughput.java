package khaos.base;

/** So many bytes a second; {@code 1.mb.perSecond} in a script. */
public record Throughput(Bytes perSecond) implements Comparable<Throughput> {

    @Override
    public int compareTo(Throughput other) {
        return perSecond.compareTo(other.perSecond);
    }

    /** {@code 1 mb/s}. */
    @Override
    public String toString() {
        return perSecond + "/s";
    }
}

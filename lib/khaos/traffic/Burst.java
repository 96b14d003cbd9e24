package khaos.traffic;

/** Records that a producer sends at once, on top of its schedule: all are intended for one moment. */
final class Burst {

    private final long records;
    private final long intendedNanos;
    private volatile boolean isHandedOver;

    Burst(long records, long intendedNanos) {
        this.records = records;
        this.intendedNanos = intendedNanos;
    }

    long records() {
        return records;
    }

    long intendedNanos() {
        return intendedNanos;
    }

    void handedOver() {
        isHandedOver = true;
    }

    boolean isHandedOver() {
        return isHandedOver;
    }
}

package khaos.base;

/** So many records; {@code 100.records} in a script. */
public record Records(long count) {

    public Records {
        if (count < 1) throw new KhaosError("records must be at least 1, got " + count, "");
    }

    @Override
    public String toString() {
        return count + (count == 1 ? " record" : " records");
    }
}

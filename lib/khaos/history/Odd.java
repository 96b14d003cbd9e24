package khaos.history;

/** What a producer does on purpose that would otherwise look like harm. */
public enum Odd {
    /** Sent a record a second time. */
    COPY,
    TOMBSTONE,
    /** Gave a time in the past as the record's. */
    LATE,
    OVERSIZE,
    /** Was refused an oversize record, as was to be expected. */
    REFUSED,
    /** Poison, and what was wrong with it: from here on. */
    BAD_MAGIC,
    UNKNOWN_SCHEMA,
    TRUNCATED,
    EXTRA_BYTES,
    WRONG_TYPE,
    MISSING_FIELD,
    WRONG_PRECISION,
    WRONG_RECORD;

    public boolean isPoison() {
        return compareTo(BAD_MAGIC) >= 0;
    }
}

package khaos.wire;

/** What is wrong with a poison record. */
public enum Spoil {
    BAD_MAGIC("badMagic()"),
    UNKNOWN_SCHEMA("unknownSchema()"),
    TRUNCATED("truncated()"),
    EXTRA_BYTES("extraBytes()"),
    WRONG_TYPE("wrongType()"),
    MISSING_FIELD("missingField()"),
    WRONG_PRECISION("wrongPrecision()"),
    WRONG_RECORD("wrongRecord()");

    private final String word;

    Spoil(String word) {
        this.word = word;
    }

    /** As scripts say it. */
    @Override
    public String toString() {
        return word;
    }
}

package khaos.value;

/** What a field is on the wire; each format maps it to its own type. */
public enum Kind {
    TEXT,
    WHOLE,
    DECIMAL,
    BOOL,
    UUID,
    /** Milliseconds since 1970-01-01 UTC. */
    TIMESTAMP,
    ENUM,
    OBJECT,
    LIST,
    /** Known only once it is made ({@link Custom}); formats with a schema cannot hold it. */
    ANY
}

package khaos.history.ledger;

/** The anomalies that the ledger knows, in the order of telling. {@code docs/anomalies.md} defines each. */
enum Kind {
    L1("acknowledged records are lost"),
    L2("acknowledged records were removed before their time"),
    L3("records are in the log again"),
    L4("records are out of order in the log"),
    L5("times an offset held one record for a consumer and another one later"),
    L6("records are not at the offset that was acknowledged"),
    L7("refused records are in the log"),
    L8("records in the log were never sent"),
    L10("records are corrupt"),
    L11("records are not where they were sent to"),
    W1("acknowledgements are out of order"),
    W3("times a partition's end went back"),
    W4("times a partition acknowledged nothing for over 1 s though records were offered"),
    W5("sends were in flight for longer than they may be"),
    W6("sends ended in an error that a healthy producer never meets"),
    R1("reads went back without a rebalance"),
    R4("reads went back to an older leader epoch"),
    R5("times the log no longer held the offset of a consumer"),
    R6("records were read before their commit was asked for"),
    R7("records of aborted transactions were visible"),
    R8("transactions are visible in part"),
    G1("times a committed offset went back"),
    G3("times a partition's new consumer skipped records"),
    G5("records were committed and never delivered"),
    G8("records were not processed exactly once");

    private final String what;

    Kind(String what) {
        this.what = what;
    }

    /** To follow a count. */
    String what() {
        return what;
    }

    /** Worth telling, and no breach of anything that Kafka promises. */
    String note() {
        return this == W4 ? "a figure to expect something of, no promise" : "";
    }
}

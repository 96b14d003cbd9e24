package khaos.cluster.local;

/** A broker that was started, whether it still runs or not. */
record Broker(Node node, ProcessId process) {}

package khaos.cluster.local;

import khaos.cluster.machine.ProcessId;

/** A broker that was started, whether it still runs or not. */
record Broker(Node node, ProcessId process) {}

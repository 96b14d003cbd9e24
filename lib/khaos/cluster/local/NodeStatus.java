package khaos.cluster.local;

import java.time.Duration;
import khaos.base.Bytes;

/**
 * A broker as it is now.
 *
 * @param isController whether it leads the controllers
 * @param jmx          0 when there is none
 * @param memory       what it holds in RAM; 0 when it is down
 * @param data         where that is, for people
 * @param log          the same for what it prints
 */
public record NodeStatus(
        String name,
        long pid,
        int port,
        int jmx,
        boolean isController,
        State state,
        Duration uptime,
        Bytes memory,
        String data,
        String log) {

    /** Whether it does its work. */
    public enum State {
        RUNNING("running"),
        /** Its process is there and does not answer: starting, overloaded, or cut off. */
        SILENT("does not answer"),
        /** Stopped by SIGSTOP. */
        FROZEN("frozen"),
        DOWN("down");

        private final String shown;

        State(String shown) {
            this.shown = shown;
        }

        @Override
        public String toString() {
            return shown;
        }
    }
}

package khaos.cluster.local;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that may have ended: its pid, and when it started, as pids are used again. What is asked or done is about this very
 * process, never about another that has come by its pid.
 */
record ProcessId(long pid, long startedMillis) {

    /** Clocks that tick coarsely tell the same start a little differently. */
    private static final long SLACK_MILLIS = 1_000;

    static ProcessId of(ProcessHandle process) {
        return new ProcessId(process.pid(), started(process));
    }

    static ProcessId ofKhaos() {
        return of(ProcessHandle.current());
    }

    boolean isAlive() {
        return handle().isPresent();
    }

    /** SIGTERM. */
    void terminate() {
        handle().ifPresent(ProcessHandle::destroy);
    }

    /** SIGKILL: ends a stopped process too. */
    void kill() {
        handle().ifPresent(ProcessHandle::destroyForcibly);
    }

    Duration uptime() {
        return Duration.between(Instant.ofEpochMilli(startedMillis), Instant.now());
    }

    private Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(found -> Math.abs(started(found) - startedMillis) <= SLACK_MILLIS);
    }

    /** 0 where the system does not tell. */
    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}

package khaos.cluster.machine;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import khaos.base.KhaosError;

/**
 * A process that may have ended: its pid, and when it started, as pids are used again. What is asked or done is about this very
 * process, never about another that has come by its pid.
 */
public record ProcessId(long pid, long startedMillis) {

    /** Clocks that tick coarsely tell the same start a little differently. */
    private static final long SLACK_MILLIS = 1_000;

    public static ProcessId of(ProcessHandle process) {
        return new ProcessId(process.pid(), started(process));
    }

    public static ProcessId ofKhaos() {
        return of(ProcessHandle.current());
    }

    public boolean isAlive() {
        return handle().isPresent();
    }

    /** SIGTERM. */
    public void terminate() {
        handle().ifPresent(ProcessHandle::destroy);
    }

    /** SIGKILL: ends a stopped process too. */
    public void kill() {
        handle().ifPresent(ProcessHandle::destroyForcibly);
    }

    /** SIGSTOP: it keeps what it holds and does nothing. */
    public void freeze() {
        if (isAlive()) signal("STOP");
    }

    /** SIGCONT. */
    public void thaw() {
        if (isAlive()) signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, "" + pid).start().waitFor(5, TimeUnit.SECONDS);
        } catch (IOException failure) {
            throw new KhaosError("cannot send a signal: " + failure.getMessage(), "install kill", failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    public Duration uptime() {
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

package khaos.cluster.docker;

import java.time.Duration;
import java.time.Instant;

/**
 * What a container is doing.
 *
 * @param pid      of its first process, as this machine counts if the engine is on it; 0 when it does not run
 * @param exitCode of its last run
 * @param uptime   zero when it does not run
 */
public record ContainerState(Status status, long pid, int exitCode, boolean isOutOfMemory, Duration uptime) {

    /** It has been removed. */
    static final ContainerState GONE = new ContainerState(Status.DOWN, 0, 0, false, Duration.ZERO);

    /** One that is paused runs too, as Docker sees it; here it is either. */
    public enum Status {
        RUNNING("running"),
        PAUSED("paused"),
        /** Created, ended, ending, or in between two starts. */
        DOWN("down");

        private final String shown;

        Status(String shown) {
            this.shown = shown;
        }

        @Override
        public String toString() {
            return shown;
        }
    }

    static ContainerState of(com.github.dockerjava.api.command.InspectContainerResponse.ContainerState state) {
        Status status = is(state.getPaused())
                ? Status.PAUSED
                : is(state.getRunning()) && !is(state.getRestarting()) ? Status.RUNNING : Status.DOWN;
        Duration uptime = status == Status.DOWN
                ? Duration.ZERO
                : Duration.between(Instant.parse(state.getStartedAt()), Instant.now());
        return new ContainerState(
                status,
                status == Status.DOWN ? 0 : state.getPidLong(),
                state.getExitCodeLong() == null ? 0 : state.getExitCodeLong().intValue(),
                is(state.getOOMKilled()),
                uptime);
    }

    private static boolean is(Boolean claim) {
        return claim != null && claim;
    }

    public boolean isRunning() {
        return status == Status.RUNNING;
    }

    public boolean isPaused() {
        return status == Status.PAUSED;
    }

    public boolean isDown() {
        return status == Status.DOWN;
    }
}

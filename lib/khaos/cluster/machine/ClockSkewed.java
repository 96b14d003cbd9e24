package khaos.cluster.machine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import khaos.cluster.harm.Cure;
import org.apache.kafka.clients.admin.Admin;

/** A {@link FakeClock} that is wrong. Felt when the process itself says so. */
public final class ClockSkewed implements Hardship {

    private final String name;
    private final Path file;
    private final Duration by;
    private final Supplier<Duration> ahead;

    /** @param ahead asks the process how far its clock is ahead of khaos's */
    public ClockSkewed(String name, Path file, Duration by, Supplier<Duration> ahead) {
        this.name = name;
        this.file = file;
        this.by = by;
        this.ahead = ahead;
    }

    @Override
    public Cure cure() {
        return new Right(name, file.toString());
    }

    @Override
    public void begin() {
        FakeClock.set(file, by);
    }

    /** Nearer to what it should be than to the right time: between a question and its answer time passes too. */
    @Override
    public boolean isFelt() {
        Duration now = ahead.get();
        return now.minus(by).abs().compareTo(now.abs()) < 0;
    }

    @Override
    public boolean isOver() {
        return !isFelt();
    }

    /** A clock was wrong. */
    record Right(String name, String file) implements Cure {

        @Override
        public void heal(Admin admin) {
            if (Files.exists(Path.of(file))) FakeClock.set(Path.of(file), Duration.ZERO);
        }

        @Override
        public String told() {
            return "the clock of " + name + " was wrong";
        }
    }
}

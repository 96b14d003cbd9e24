package khaos.fault;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import khaos.base.Deadline;
import khaos.base.KhaosError;
import khaos.target.Injection;
import khaos.target.Restartable;
import khaos.word.Named;
import khaos.word.Word;

/** Restarts one after the other: the next one only when the last is back, and {@code pause} after that. */
public record RollingRestart(Duration pause) implements ProcessFault<Restartable> {

    private static final Duration BACK = Duration.ofSeconds(90);
    private static final Duration LOOK = Duration.ofMillis(100);

    @Word(value = "Restarts brokers one after the other.", example = "at 30.s inject rollingRestart() on brokers()")
    public static RollingRestart rollingRestart() {
        return new RollingRestart(Duration.ZERO);
    }

    @Word(
            value = "Restarts brokers one after the other, with a pause before each next one.",
            example = "at 30.s inject rollingRestart(pause: 5.s) on brokers()")
    public static RollingRestart rollingRestart(
            @Named(value = "pause", type = Duration.class, required = true) Map<String, ?> named) {
        return new RollingRestart((Duration) named.get("pause"));
    }

    public RollingRestart {
        if (pause.isNegative())
            throw new KhaosError("a pause must be at least 0 s, got " + pause.toMillis() + " ms", "write pause: 5.s");
    }

    @Override
    public RollingRestart scaled(double factor) {
        return new RollingRestart(Duration.ofNanos(Math.round(pause.toNanos() * factor)));
    }

    @Override
    public Injection on(Restartable target) {
        return target.restart();
    }

    /** Returns when the last one was told to restart, or at once when the thread is interrupted. */
    @Override
    public Injection onEach(List<? extends Restartable> targets) {
        Injection last = Injection.momentary(() -> true);
        for (int i = 0; i < targets.size() && !Thread.currentThread().isInterrupted(); i++) {
            last = on(targets.get(i));
            if (i < targets.size() - 1) awaitBack(last);
        }
        return last;
    }

    private void awaitBack(Injection restart) {
        boolean isBack = Deadline.in(BACK).poll(LOOK, () -> restart.isInEffect() && restart.isHealed());
        if (!isBack && !Thread.currentThread().isInterrupted())
            throw new KhaosError("a broker was not back " + BACK.toSeconds() + " s after its restart", "read its log");
        Deadline.in(pause).poll(LOOK, () -> false);
    }
}

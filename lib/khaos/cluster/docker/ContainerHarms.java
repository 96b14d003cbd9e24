package khaos.cluster.docker;

import java.util.List;
import java.util.function.BooleanSupplier;
import khaos.base.KhaosError;
import khaos.cluster.harm.Harms;
import khaos.cluster.harm.Journal;
import khaos.target.Freezable;
import khaos.target.Injection;
import khaos.target.Killable;
import khaos.target.Restartable;
import khaos.target.Stoppable;

/**
 * What can be done to one container: a kill is SIGKILL, a freeze is the engine's pause.
 *
 * @param isWell whether what runs in it does its work; asked when it runs
 */
public record ContainerHarms(Container container, Harms harms, BooleanSupplier isWell)
        implements Killable, Stoppable, Freezable, Restartable {

    @Override
    public Injection kill() {
        return end(container::kill);
    }

    @Override
    public Injection stop() {
        return end(container::stop);
    }

    private Injection end(Runnable order) {
        mustStay();
        return harms.change(
                List.of(container.id(), "down"),
                () -> ContainerUp.of(container),
                order,
                () -> container.state().isDown(),
                this::isBack);
    }

    @Override
    public Injection freeze() {
        return harms.change(
                List.of(container.id(), "paused"),
                () -> ContainerUnpaused.of(container),
                container::pause,
                () -> container.state().isPaused(),
                this::isBack);
    }

    /** Returns when it has ended and was started again. */
    @Override
    public Injection restart() {
        mustStay();
        Journal.Entry cure = harms.before(ContainerUp.of(container));
        container.stop();
        container.start();
        cure.close();
        return new Restarted();
    }

    private void mustStay() {
        if (container.goesWhenItEnds())
            throw new KhaosError(
                    container + " is removed when it ends, and could not be started again",
                    "start it without --rm, or pause it instead: freeze()");
    }

    private boolean isBack() {
        return container.state().isRunning() && isWell.getAsBoolean();
    }

    /** It has ended and was started again. */
    private final class Restarted implements Injection {

        @Override
        public boolean isInEffect() {
            return container.state().isRunning();
        }

        @Override
        public boolean isHealed() {
            return isBack();
        }

        @Override
        public boolean isMomentary() {
            return true;
        }

        @Override
        public void close() {}
    }
}

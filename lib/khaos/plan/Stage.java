package khaos.plan;

import java.time.Duration;
import java.util.Optional;
import khaos.fault.Fault;
import khaos.history.Figures;
import khaos.target.Selector;

/** What the code of {@code at(t) { }} and {@code when { }} may do while the run goes on. The timeline's thread. */
public interface Stage {

    Figures figures();

    <T> void inject(
            Fault<T> fault,
            Selector<? extends T> target,
            Optional<Duration> lasting,
            Optional<String> name,
            Place place);

    /** Heals whatever is in effect on the target. */
    void heal(Selector<?> target, Place place);

    /** Heals the incident of that name. */
    void heal(String name, Place place);

    /** A line among the run's events. */
    void log(String line);

    /** Ends the load, as if its time were over. */
    void endRun();
}

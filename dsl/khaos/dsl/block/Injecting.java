package khaos.dsl.block;

import java.time.Duration;
import java.util.Optional;
import khaos.fault.Fault;
import khaos.plan.Incident;
import khaos.plan.Place;
import khaos.plan.Stage;
import khaos.target.Selector;

/** {@code inject … on …}, as far as it was said. */
final class Injecting<T> {

    private final Fault<T> fault;
    private final Selector<? extends T> target;
    private Optional<Duration> lasting = Optional.empty();
    private Optional<String> name = Optional.empty();

    Injecting(Fault<T> fault, Selector<? extends T> target) {
        this.fault = fault;
        this.target = target;
    }

    void last(Duration time) {
        lasting = Optional.of(time);
    }

    void name(String given) {
        name = Optional.of(given);
    }

    Optional<String> name() {
        return name;
    }

    Incident.Action action() {
        return new Incident.Action.Inject<>(fault, target, lasting, name);
    }

    void on(Stage stage, Place place) {
        stage.inject(fault, target, lasting, name, place);
    }
}

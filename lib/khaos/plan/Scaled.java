package khaos.plan;

import java.time.Duration;
import java.util.Optional;
import khaos.fault.Fault;
import khaos.history.Figures;
import khaos.plan.Expectation.Scope;
import khaos.plan.Incident.Action;
import khaos.plan.Incident.Trigger;
import khaos.target.Selector;

/**
 * A plan in slower or faster time: its duration, when incidents happen and how long they last, cool-downs, pauses between
 * brokers, and within what time something is to hold eventually. Rates, delays, limits in claims, times that conditions read
 * and every setting of Kafka's stay as they are.
 */
final class Scaled {

    private final double factor;

    private Scaled(double factor) {
        this.factor = factor;
    }

    static Plan plan(Plan plan, double factor) {
        var scaled = new Scaled(factor);
        return new Plan(
                plan.name(),
                plan.description(),
                plan.duration().map(scaled::time),
                plan.topics(),
                plan.flows(),
                plan.cluster(),
                plan.registry(),
                plan.parameters(),
                plan.incidents().stream().map(scaled::incident).toList(),
                plan.expectations().stream().map(scaled::expectation).toList(),
                plan.tags(),
                plan.files(),
                plan.services(),
                plan.mentions());
    }

    private Duration time(Duration time) {
        return Duration.ofNanos(Math.round(time.toNanos() * factor));
    }

    private Incident incident(Incident incident) {
        return new Incident(trigger(incident.trigger()), action(incident.action()), incident.place(), incident.text());
    }

    private Trigger trigger(Trigger trigger) {
        if (trigger instanceof Trigger.At at) return new Trigger.At(time(at.time()));
        if (trigger instanceof Trigger.Every every) return new Trigger.Every(time(every.first()), time(every.period()));
        var when = (Trigger.When) trigger;
        return new Trigger.When(when.condition(), when.coolDown().map(this::time), when.text());
    }

    private Action action(Action action) {
        if (action instanceof Action.Inject<?> inject) return inject(inject);
        if (action instanceof Action.Code code)
            return new Action.Code(stage -> code.script().on(new OnStage(stage)), code.chances());
        return action;
    }

    private <T> Action inject(Action.Inject<T> inject) {
        return new Action.Inject<>(
                inject.fault().scaled(factor), inject.target(), inject.lasting().map(this::time), inject.name());
    }

    private Expectation expectation(Expectation expectation) {
        return expectation.scope() instanceof Scope.Eventually eventually
                ? new Expectation(
                        new Scope.Eventually(time(eventually.within())),
                        expectation.claim(),
                        expectation.place(),
                        expectation.text())
                : expectation;
    }

    /** What code injects lasts as long as what a line injects. */
    private final class OnStage implements Stage {

        private final Stage stage;

        OnStage(Stage stage) {
            this.stage = stage;
        }

        @Override
        public Figures figures() {
            return stage.figures();
        }

        @Override
        public <T> void inject(
                Fault<T> fault,
                Selector<? extends T> target,
                Optional<Duration> lasting,
                Optional<String> name,
                Place place) {
            stage.inject(fault.scaled(factor), target, lasting.map(Scaled.this::time), name, place);
        }

        @Override
        public void heal(Selector<?> target, Place place) {
            stage.heal(target, place);
        }

        @Override
        public void heal(String name, Place place) {
            stage.heal(name, place);
        }

        @Override
        public void log(String line) {
            stage.log(line);
        }

        @Override
        public void endRun() {
            stage.endRun();
        }
    }
}

package khaos.dsl.block;

import java.util.function.Consumer;
import java.util.function.Supplier;
import khaos.fault.Aimed;
import khaos.fault.Fault;
import khaos.plan.Incident;
import khaos.target.Selector;
import khaos.word.Word;

/** When something happens; what happens follows. */
@Unfinished(what = "nothing happens then", fix = "say what: … inject crash() on broker('kafka-2')")
public class Moment {

    private final Consumer<Supplier<Incident.Action>> said;

    Moment(Consumer<Supplier<Incident.Action>> said) {
        this.said = said;
    }

    @Word(value = "Does a fault, to what `on` says.", example = "at 30.s inject crash() on broker('kafka-2')")
    public final <T> Aim<T> inject(Fault<T> fault) {
        return new Aim<>(fault, injecting -> said.accept(injecting::action));
    }

    @Word(
            value = "Does a fault that says itself to what.",
            example = "at 30.s inject partition('kafka-2') lasting 20.s")
    public final <T> Span inject(Aimed<T> fault) {
        var injecting = new Injecting<>(fault, fault.target());
        said.accept(injecting::action);
        return new Span(injecting);
    }

    @Word(value = "Heals whatever is in effect on a target.", example = "at 50.s heal broker('kafka-3')")
    public final void heal(Selector<?> target) {
        said.accept(() -> new Incident.Action.Heal(target));
    }

    @Word(value = "Heals the incident of that name.", example = "at 50.s heal 'outage'")
    public final void heal(String name) {
        Reading.current().mention(name);
        said.accept(() -> new Incident.Action.HealNamed(name));
    }

    final void happens(Incident.Action action) {
        said.accept(() -> action);
    }
}

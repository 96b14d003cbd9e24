package khaos.dsl.block;

import groovy.lang.Closure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import khaos.fault.Aimed;
import khaos.fault.Fault;
import khaos.plan.Chance;
import khaos.plan.Incident;
import khaos.plan.Place;
import khaos.plan.Source;
import khaos.plan.Stage;
import khaos.target.Selector;
import khaos.word.NameOf;
import khaos.word.Takes;
import khaos.word.Word;

/**
 * {@code at(80.s) { … }}: code of the script in the middle of the run. What it says is done in its order when it ends, since
 * {@code lasting} and {@code named} may follow an {@code inject}. The timeline's thread.
 */
@Takes({Fault.class, Selector.class})
public final class CodeBlock extends FiguresBlock {

    private final Source source;
    private final List<Consumer<Stage>> acts = new ArrayList<>();

    private CodeBlock(Source source) {
        this.source = source;
    }

    /** The code as an action; {@code place} is where its line begins. */
    static Incident.Action action(Closure<?> code, Place place) {
        var block = new CodeBlock(Reading.current().source());
        Closure<?> bound = Fill.bound(block, code);
        List<Chance> chances = Reading.current().chances(place.line());
        return new Incident.Action.Code(stage -> block.run(bound, stage), chances);
    }

    private void run(Closure<?> code, Stage stage) {
        acts.clear();
        see(stage.figures());
        code.call();
        acts.forEach(act -> act.accept(stage));
    }

    @Word(value = "Does a fault, to what `on` says.", example = "inject crash() on broker('kafka-2') lasting 20.s")
    public <T> Aim<T> inject(Fault<T> fault) {
        Place place = here();
        return new Aim<>(fault, injecting -> acts.add(stage -> injecting.on(stage, place)));
    }

    @Word(value = "Does a fault that says itself to what.", example = "inject partition('kafka-2') lasting 20.s")
    public <T> Span inject(Aimed<T> fault) {
        Place place = here();
        var injecting = new Injecting<>(fault, fault.target());
        acts.add(stage -> injecting.on(stage, place));
        return new Span(injecting);
    }

    @Word(value = "Heals whatever is in effect on a target.", example = "heal broker('kafka-3')")
    public void heal(Selector<?> target) {
        Place place = here();
        acts.add(stage -> stage.heal(target, place));
    }

    @Word(value = "Heals the incident of that name.", example = "heal 'outage'")
    public void heal(@NameOf(NameOf.INCIDENT) String name) {
        Place place = here();
        acts.add(stage -> stage.heal(name, place));
    }

    @Word(value = "Writes a line among the run's events.", example = "log 'no broker is missing'")
    public void log(String line) {
        acts.add(stage -> stage.log(line));
    }

    @Word(value = "Ends the load, as if its time were over.", example = "endRun()")
    public void endRun() {
        acts.add(Stage::endRun);
    }

    private Place here() {
        return Spot.here(source);
    }
}

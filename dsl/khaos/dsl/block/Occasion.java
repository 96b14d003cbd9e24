package khaos.dsl.block;

import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import java.util.function.Consumer;
import java.util.function.Supplier;
import khaos.plan.Incident;
import khaos.plan.Place;
import khaos.word.Word;

/** A moment that comes more than once, or nobody knows when: code may follow too. */
@Unfinished(what = "nothing happens then", fix = "say what: … inject crash() on broker('kafka-2')")
public final class Occasion extends Moment {

    private final Place place;

    Occasion(Place place, Consumer<Supplier<Incident.Action>> said) {
        super(said);
        this.place = place;
    }

    @Word(
            value = "Runs code behind `every`, `when` and `whenever`.",
            example = "every 30.s then { if (lag('orders') > 100) log 'behind' }")
    public void then(@Later @DelegatesTo(value = CodeBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> code) {
        happens(CodeBlock.action(code, place));
    }
}

package khaos.dsl.block;

import java.util.function.Consumer;
import khaos.fault.Fault;
import khaos.target.Selector;
import khaos.word.Word;

/**
 * A fault that wants a target.
 *
 * @param <T> the ability that the target must have
 */
@Unfinished(what = "`inject` says no target", fix = "say on what: … on broker('kafka-2')")
public final class Aim<T> {

    private final Fault<T> fault;
    private final Consumer<Injecting<?>> said;

    Aim(Fault<T> fault, Consumer<Injecting<?>> said) {
        this.fault = fault;
        this.said = said;
    }

    @Word(value = "Whom a fault is done to.", example = "at 30.s inject crash() on broker('kafka-2')")
    public Span on(Selector<? extends T> target) {
        var injecting = new Injecting<>(fault, target);
        said.accept(injecting);
        return new Span(injecting);
    }
}

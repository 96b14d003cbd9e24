package khaos.dsl.block;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaos.base.KhaosError;
import khaos.value.States;
import khaos.word.Named;
import khaos.word.Word;

/** {@code stateMachine { … }}: the states that things go through, the first one first. */
public final class StatesBlock {

    private final List<States.State> states = new ArrayList<>();

    StatesBlock() {}

    @Word(
            value = "A state, and what may follow it, as often as its weight against the others.",
            example = "state 'CREATED', to: [PAID: 90, CANCELLED: 10]; state 'PAID'; state 'CANCELLED'")
    public void state(@Named(value = "to", type = Map.class, required = true) Map<String, ?> named, String name) {
        var weights = new LinkedHashMap<String, Double>();
        ((Map<?, ?>) named.get("to")).forEach((to, weight) -> {
            if (!(weight instanceof Number number))
                throw new KhaosError(
                        "the weight of " + to + " must be a number, got " + weight, "write to: [PAID: 90]");
            weights.put(String.valueOf(to), number.doubleValue());
        });
        states.add(new States.State(name, weights));
    }

    @Word(value = "Without to, a last state: something else begins in its place.", example = "state 'SHIPPED'")
    public void state(String name) {
        states.add(new States.State(name, Map.of()));
    }

    States made(int entities, int number) {
        return new States(states, entities, number);
    }
}

package khaos.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import khaos.base.Dice;
import khaos.base.KhaosError;
import khaos.base.Near;
import org.apache.commons.rng.sampling.distribution.AliasMethodDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;

/**
 * Many things that each go through states, one record a state: orders that are created, paid and shipped. A thing begins in the first
 * state; after one from which nothing follows, another thing takes its place. All of a thing's records come from one producer, so
 * that they are in order under its key. Both fields, whose and which state, go through the same history by themselves.
 *
 * @param entities how many each producer has at a time
 * @param number   tells it from other machines of the same scenario
 */
public record States(List<State> states, int entities, int number) {

    private static final int MOST_ENTITIES = 1_000_000;

    /** @param to weights of the states that may follow */
    public record State(String name, Map<String, Double> to) {}

    public States {
        states = List.copyOf(states);
        if (states.isEmpty())
            throw new KhaosError("a state machine needs states", "add state 'CREATED', to: [PAID: 1]");
        if (entities < 1 || entities > MOST_ENTITIES)
            throw new KhaosError(
                    "entities must lie between 1 and " + MOST_ENTITIES + ", got " + entities, "use for example 1000");
        var names = states.stream().map(State::name).toList();
        if (names.stream().distinct().count() < names.size())
            throw new KhaosError(
                    "a state is said twice: " + String.join(", ", names), "say all that follows it in one line");
        for (var state : states) check(state, names);
    }

    private static void check(State state, List<String> names) {
        state.to.forEach((to, weight) -> {
            if (!names.contains(to)) {
                String near = Near.meant(to, names);
                throw new KhaosError(
                        "'" + state.name + "' leads to '" + to + "', which is no state",
                        near.isEmpty() ? "add state '" + to + "'" : near);
            }
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY))
                throw new KhaosError("the weight of " + to + " must be at least 0, got " + weight, "use 0 for never");
        });
        if (!state.to.isEmpty() && state.to.values().stream().allMatch(weight -> weight == 0))
            throw new KhaosError(
                    "nothing follows '" + state.name + "': every weight is 0", "leave `to:` out for a last state");
    }

    /** The number of the thing, one of its own in the topic. */
    public Leaf entity() {
        return new Of(this, true);
    }

    /** The state that it is in. */
    public Leaf state() {
        return new Of(this, false);
    }

    /** One of the two fields. */
    record Of(States machine, boolean isEntity) implements Leaf {

        @Override
        public Kind kind() {
            return isEntity ? Kind.WHOLE : Kind.TEXT;
        }

        @Override
        public Drawer drawer(Origin origin) {
            var history = new History(machine, origin);
            if (isEntity)
                return sink -> {
                    history.next();
                    sink.whole(history.entity);
                };
            var names = machine.states.stream()
                    .map(state -> Literal.drawer(state.name))
                    .toArray(Drawer[]::new);
            return sink -> {
                history.next();
                names[history.state].next(sink);
            };
        }
    }

    /** Who is in which state; one record after another. */
    private static final class History {

        private final Dice dice;
        private final List<int[]> targets = new ArrayList<>();
        private final List<SharedStateDiscreteSampler> choices = new ArrayList<>();
        private final long[] entities;
        private final int[] next;
        private final int step;
        private long fresh;
        private long entity;
        private int state;

        History(States machine, Origin origin) {
            this.dice = origin.whole().part("states " + machine.number).dice();
            this.step = origin.producers();
            this.fresh = origin.producer();
            this.entities = new long[machine.entities];
            this.next = new int[machine.entities];
            for (int i = 0; i < entities.length; i++) entities[i] = born();
            var names = machine.states.stream().map(State::name).toList();
            for (var from : machine.states) {
                targets.add(from.to.keySet().stream().mapToInt(names::indexOf).toArray());
                var weights = from.to.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray();
                choices.add(weights.length < 2 ? null : AliasMethodDiscreteSampler.of(dice::nextLong, weights));
            }
        }

        private long born() {
            long number = fresh;
            fresh += step;
            return number;
        }

        void next() {
            int who = dice.below(entities.length);
            entity = entities[who];
            state = next[who];
            int[] to = targets.get(state);
            if (to.length > 0) {
                next[who] = to[to.length == 1 ? 0 : choices.get(state).sample()];
                return;
            }
            entities[who] = born();
            next[who] = 0;
        }
    }
}

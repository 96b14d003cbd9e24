package khaos.plan.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import khaos.base.KhaosError;
import khaos.base.Near;
import khaos.value.From;
import khaos.value.ObjectOf;

/**
 * Where a step may take values from: the steps before it.
 *
 * @param steps   all of the flow
 * @param objects the fields of those before this one
 * @param certain those of them that have happened in every instance that comes here
 */
record Sources(List<StepPlan> steps, List<ObjectOf> objects, Set<Integer> certain) {

    /** A value of an earlier step, by its path in it. */
    record Source(int step, String path) {}

    /** The latest step that has it, of those that surely happened. */
    Source of(From from) {
        var named = named(from);
        if (named.isEmpty()) throw unknown(from);
        var found = named.stream()
                .filter(source -> Leaves.anyAt(objects.get(source.step()), source.path()) != null)
                .toList();
        if (found.isEmpty()) throw noField(from, named.get(0));
        var sure = found.stream()
                .filter(source -> certain.contains(source.step()))
                .findFirst()
                .orElseThrow(() -> mayBeMissing(from, found.get(0)));
        StepPlan step = steps.get(sure.step());
        if (step.records().max() > 1)
            throw new KhaosError(
                    from(from) + " cannot tell which of the " + step.records() + " records of " + step + " is meant",
                    "take the value from a step that sends one record");
        return sure;
    }

    /** Earlier steps that the path begins with, the latest first. */
    private List<Source> named(From from) {
        var named = new ArrayList<Source>();
        for (int i = objects.size() - 1; i >= 0; i--) {
            int number = i;
            rest(from, steps.get(i)).ifPresent(rest -> named.add(new Source(number, rest)));
        }
        return named;
    }

    private static Optional<String> rest(From from, StepPlan step) {
        return Stream.of(step.topic() + ".", step.event() + ".")
                .filter(from.path()::startsWith)
                .map(name -> from.path().substring(name.length()))
                .findFirst();
    }

    private KhaosError unknown(From from) {
        for (var step : steps.subList(objects.size(), steps.size()))
            if (rest(from, step).isPresent())
                return new KhaosError(
                        from(from) + " names " + step + ", which does not come before this step",
                        "take the value from an earlier step, or change their order");
        var names = steps.subList(0, objects.size()).stream()
                .flatMap(step -> Stream.of(step.topic(), step.event()))
                .distinct()
                .toList();
        if (names.isEmpty())
            return new KhaosError(
                    from(from) + " takes up a value of an earlier step, and this is the first one",
                    "make the value here");
        int dot = from.path().lastIndexOf('.');
        String near = Near.meant(dot < 0 ? from.path() : from.path().substring(0, dot), names);
        return new KhaosError(
                from(from) + " names no earlier step",
                near.isEmpty()
                        ? "begin with a topic or an event type that comes before: " + String.join(", ", names)
                        : near);
    }

    private KhaosError noField(From from, Source source) {
        return new KhaosError(
                from(from) + " names no single value of " + steps.get(source.step()),
                Leaves.meant(source.path(), Leaves.names(objects.get(source.step()))));
    }

    private KhaosError mayBeMissing(From from, Source source) {
        return new KhaosError(
                from(from) + " names " + steps.get(source.step()) + ", which does not happen in every instance that"
                        + " comes here",
                "take the value from a step that does, or move this step to where the other one is");
    }

    private static String from(From from) {
        return "from('" + from.path() + "')";
    }
}

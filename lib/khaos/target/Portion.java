package khaos.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import khaos.base.Dice;
import khaos.base.KhaosError;

/**
 * How many of several: all, so many, so many percent (at least one), or those at the given places. Which ones is drawn
 * from the run's dice, but for places.
 *
 * @param count   0 for not said
 * @param percent 0 for not said
 * @param indices places from 0, in the order of the plan; empty for not said
 */
record Portion(int count, int percent, List<Integer> indices) {

    static final Portion ALL = new Portion(0, 0, List.of());

    /** Of a word's named arguments {@code count:}, {@code percent:}, {@code indices:}. */
    static Portion of(Map<String, ?> named) {
        if (named.size() != 1)
            throw new KhaosError(
                    "say one of count:, percent: and indices:, got " + named.keySet(), "leave all but one out");
        if (named.get("count") instanceof Integer count) return new Portion(atLeastOne("count", count), 0, List.of());
        if (named.get("percent") instanceof Integer percent) return new Portion(0, percentage(percent), List.of());
        return new Portion(0, 0, places((List<?>) named.get("indices")));
    }

    private static List<Integer> places(List<?> indices) {
        if (indices.isEmpty() || indices.stream().anyMatch(index -> !(index instanceof Integer place) || place < 0))
            throw new KhaosError("indices: takes whole numbers of at least 0, got " + indices, "write [0, 1]");
        return indices.stream().map(Integer.class::cast).distinct().toList();
    }

    private static int atLeastOne(String what, int number) {
        if (number < 1) throw new KhaosError(what + " must be at least 1, got " + number, "");
        return number;
    }

    private static int percentage(int percent) {
        if (atLeastOne("percent", percent) > 100)
            throw new KhaosError("percent must be at most 100, got " + percent, "");
        return percent;
    }

    /** @throws KhaosError when there are not so many, or none at all */
    <T> List<T> of(List<T> all, String what, Dice dice) {
        int wanted = indices.isEmpty()
                ? count
                : indices.stream().mapToInt(i -> i + 1).max().orElse(0);
        if (all.size() < Math.max(1, wanted))
            throw new KhaosError(
                    "there " + (all.size() == 1 ? "is 1 " + what : "are " + all.size() + " " + what + "s") + ", and "
                            + Math.max(1, wanted) + " wanted",
                    "ask for fewer, or let the scenario have more");
        if (!indices.isEmpty()) return indices.stream().map(all::get).toList();
        if (count > 0) return drawn(all, count, dice);
        return percent > 0 ? drawn(all, Math.max(1, all.size() * percent / 100), dice) : all;
    }

    private static <T> List<T> drawn(List<T> all, int number, Dice dice) {
        var left = new ArrayList<>(all);
        var drawn = new ArrayList<T>();
        while (drawn.size() < number) drawn.add(left.remove(dice.below(left.size())));
        return drawn;
    }

    /** In front of what there are several of: {@code 2 of}. */
    @Override
    public String toString() {
        if (!indices.isEmpty()) return "those at " + indices + " of ";
        if (count > 0) return count + " of ";
        return percent > 0 ? percent + " % of " : "";
    }
}

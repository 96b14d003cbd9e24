package khaos.history.course;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** How long one topic felt one incident. Never a guess: what did not recover while it was watched is told as such. */
public sealed interface Recovery {

    /** How long it must work again, with one bad second at most, to have recovered. */
    Duration HOLD = Duration.ofSeconds(10);

    /** No second was bad. */
    record NotFelt() implements Recovery {}

    /**
     * It works as before.
     *
     * @param impact     from the incident's request to the first bad second
     * @param sinceEffect from the incident's effect
     * @param sinceHealed from its healing; negative when it recovered before
     */
    record Recovered(Duration impact, Duration sinceEffect, Duration sinceHealed) implements Recovery {}

    /**
     * It was not seen to work for as long as it must: the incident was felt for at least so long.
     *
     * @param atLeast since the incident's effect: until then it certainly was felt
     * @param watched since the incident's effect
     * @param why     what ended the watch: the load's end, the next incident
     */
    record Censored(Duration impact, Duration atLeast, Duration watched, String why) implements Recovery {}

    /** Nobody can say. */
    record Unmeasured(String why) implements Recovery {}

    /**
     * @param windows   one a second, from the load's start to its end
     * @param requested when the incident was told to begin
     * @param effect    when it was felt
     * @param healed    when nothing was left of it; for one that was not healed the load's end
     * @param next      when the next incident began after it; the load's end when there was none
     */
    static Recovery of(
            List<Window> windows, Norm norm, Duration requested, Duration effect, Duration healed, Duration next) {
        boolean[] isBad = new boolean[windows.size()];
        for (int i = 0; i < isBad.length; i++)
            isBad[i] = norm.isBad(
                    windows.get(i),
                    i == 0 ? OptionalLong.empty() : windows.get(i - 1).lag());
        int end = Math.min(isBad.length, (int) next.toSeconds());
        OptionalInt felt = firstBad(isBad, (int) requested.toSeconds(), end);
        if (felt.isEmpty()) return new NotFelt();
        Duration impact = max(Duration.ofSeconds(felt.getAsInt()).minus(requested));
        int good = held(windows, isBad, felt.getAsInt(), end);
        Duration sinceEffect = max(Duration.ofSeconds(good).minus(effect));
        boolean isEnd = next.toSeconds() >= isBad.length;
        String why = isEnd ? "the load ended" : "the next incident began";
        int hold = (int) HOLD.toSeconds();
        boolean isSeen = good + hold <= (isEnd ? end : isBad.length) && bad(isBad, good, good + hold) <= 1;
        return isSeen
                ? new Recovered(impact, sinceEffect, Duration.ofSeconds(good).minus(healed))
                : new Censored(impact, sinceEffect, max(next.minus(effect)), why);
    }

    private static OptionalInt firstBad(boolean[] isBad, int from, int end) {
        for (int i = from; i < end; i++) if (isBad[i]) return OptionalInt.of(i);
        return OptionalInt.empty();
    }

    /** The first good second from which on, as far as was watched, it held; {@code end} when there is none. */
    private static int held(List<Window> windows, boolean[] isBad, int from, int end) {
        for (int i = from; i < end; i++)
            if (!isBad[i] && !windows.get(i).isBlank() && bad(isBad, i, Math.min(end, i + (int) HOLD.toSeconds())) <= 1)
                return i;
        return end;
    }

    private static int bad(boolean[] isBad, int from, int to) {
        int bad = 0;
        for (int i = from; i < Math.min(to, isBad.length); i++) if (isBad[i]) bad++;
        return bad;
    }

    private static Duration max(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }
}

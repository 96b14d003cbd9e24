package khaos.yaml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The stops and starts of brokers on one timeline, as outages: a stop lasts until the next start of the same broker. What has no
 * partner stays what it is.
 */
final class Outages {

    private final Map<Happening, Long> lasting = new HashMap<>();
    private final Set<Happening> within = new HashSet<>();

    Outages(List<Happening> timeline) {
        var ends = new HashSet<Happening>();
        for (var stop : timeline) {
            if (!stop.isStop() || within.contains(stop)) continue;
            next(stop, timeline).filter(ends::add).ifPresent(start -> {
                long time = length(stop, start);
                lasting.put(stop, time);
                within.add(start);
                timeline.stream()
                        .filter(other -> other != stop && other.isStop() && other.isOnSameBroker(stop))
                        .filter(other -> other.period() == stop.period())
                        .filter(other -> other.first() >= stop.first() && other.first() < stop.first() + time)
                        .forEach(within::add);
            });
        }
    }

    private static Optional<Happening> next(Happening stop, List<Happening> timeline) {
        return timeline.stream()
                .filter(start -> start.isStart() && start.isOnSameBroker(stop) && start.period() == stop.period())
                .filter(start -> length(stop, start) > 0)
                .min((one, other) -> Long.compare(length(stop, one), length(stop, other)));
    }

    /** Of what repeats, the start may come first and end the outage of the round before. */
    private static long length(Happening stop, Happening start) {
        long time = start.first() - stop.first();
        return stop.period() == 0 ? time : Math.floorMod(time, stop.period());
    }

    /** In seconds; empty for one that nothing on this timeline ends. */
    Optional<Long> lasting(Happening stop) {
        return Optional.ofNullable(lasting.get(stop));
    }

    /** Whether it is a part of an outage that another one began. */
    boolean isWithin(Happening happening) {
        return within.contains(happening);
    }
}

package khaos.yaml;

import java.util.Optional;

/**
 * An incident of the older tool with its time.
 *
 * @param first  when it happens first, in seconds
 * @param period after how many seconds it happens again; 0 for never
 * @param broker of those that have one
 */
record Happening(Section section, String type, long first, long period, Optional<String> broker) {

    boolean isStop() {
        return type.equals("stop_broker");
    }

    boolean isStart() {
        return type.equals("start_broker");
    }

    boolean isOnSameBroker(Happening other) {
        return broker.isPresent() && broker.equals(other.broker);
    }

    /** {@code at 30.s}, {@code every 20.s, after: 15.s}. */
    String when() {
        if (period == 0) return "at " + Groovy.seconds(first);
        return "every " + Groovy.seconds(period) + (first == period ? "" : ", after: " + Groovy.seconds(first));
    }
}

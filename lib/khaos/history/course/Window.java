package khaos.history.course;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import khaos.history.course.TopicCourse.Stretch;

/**
 * One second of one topic, as far as it tells whether the topic works.
 *
 * @param latency of its records, whatever their outcome, at the percentile that there are enough records for
 * @param lag     of all the topic's groups at its end; empty when unknown or without groups
 */
record Window(int second, long offered, long completed, long errors, Optional<Duration> latency, OptionalLong lag) {

    static Window of(int second, Stretch stretch, double percentile, OptionalLong lag) {
        return new Window(
                second,
                stretch.offered(),
                stretch.completed(),
                stretch.errors(),
                stretch.response().at(percentile),
                lag);
    }

    /** Nothing was due: it tells nothing. */
    boolean isBlank() {
        return offered == 0;
    }

    double errorShare() {
        return (double) errors / offered;
    }

    /** Whether less than 90 % of what was offered came through, beyond what a boundary between seconds explains. */
    boolean isHeldUp() {
        return completed < 0.9 * offered - 2 * Math.sqrt(offered);
    }
}

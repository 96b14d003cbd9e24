package khaos.history.course;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** What one topic was like before the first incident: what everything after it is compared with. */
final class Usual {

    private static final int LEAST_WINDOWS = 5;
    private static final int ENOUGH_WINDOWS = 20;
    private static final int ENOUGH_FOR_P99 = 100;
    private static final int ENOUGH_FOR_P95 = 20;
    private static final double STEADY = 0.25;

    private final Course course;
    private final String topic;
    private final List<Integer> seconds;
    private final long offeredASecond;
    private final double percentile;

    Usual(Course course, String topic) {
        this.course = course;
        this.topic = topic;
        this.seconds = course.baseline().seconds();
        this.offeredASecond = course.over(topic, course.baseline()).offered() / Math.max(1, seconds.size());
        this.percentile = offeredASecond >= ENOUGH_FOR_P99 ? 99 : offeredASecond >= ENOUGH_FOR_P95 ? 95 : 50;
    }

    /** Why nothing can be compared with it; empty when something can. */
    String lacks() {
        if (seconds.size() < LEAST_WINDOWS)
            return "the baseline is too short to compare with: " + seconds.size() + " s, at least " + LEAST_WINDOWS
                    + " are needed";
        if (offeredASecond == 0) return "nothing was sent in the baseline";
        return course.isGeneratorLimited(topic, course.baseline())
                ? "khaos fell behind its own schedule in the baseline"
                : "";
    }

    /** Why what is compared with it is to be taken with care; empty for no reason. */
    String doubt() {
        if (seconds.size() < ENOUGH_WINDOWS)
            return "the baseline is short: " + seconds.size() + " s of " + ENOUGH_WINDOWS;
        int third = seconds.size() / 3;
        double first = median(seconds.subList(0, third));
        double change = median(seconds.subList(seconds.size() - third, seconds.size())) / first - 1;
        return Math.abs(change) <= STEADY || first == 0
                ? ""
                : String.format(
                        Locale.ROOT, "the baseline is not steady: its median changed by %+.0f %%", change * 100);
    }

    private double median(List<Integer> part) {
        return course.topics().get(topic).over(part, true).response().at(50).stream()
                .mapToDouble(time -> (double) time.toNanos())
                .sum();
    }

    Norm norm() {
        return Norm.of(seconds.stream().map(second -> window(second, true)).toList());
    }

    /** Every second of the load. */
    List<Window> windows() {
        return IntStream.range(0, course.seconds())
                .mapToObj(second -> window(second, false))
                .toList();
    }

    private Window window(int second, boolean isCalm) {
        var stretch = course.topics().get(topic).over(List.of(second), isCalm);
        return Window.of(second, stretch, percentile, course.lag(topic, second));
    }

    /** What the topic's groups may be behind without anybody to worry. */
    double lag() {
        long highest = seconds.stream()
                .flatMapToLong(second -> lag(second).stream())
                .max()
                .orElse(0);
        return Norm.usualLag(highest, offeredASecond);
    }

    private OptionalLong lag(int second) {
        return course.lag(topic, second);
    }
}

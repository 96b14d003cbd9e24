package khaos.history;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What the live configuration of a topic and its producers allows to happen: what is a violation elsewhere is then
 * "possible by configuration".
 *
 * @param isIdentified    whether its records carry an identity, so that they can be judged at all
 * @param mayLose         why acknowledged records may be lost: {@code acks '1'}; empty when they may not
 * @param mayDuplicate    why records may stand in the log twice
 * @param mayReorder      why records of one producer may stand in another order
 * @param isCompacted     whether older records of a key are removed
 * @param retentionMillis empty for forever
 * @param retentionBytes  of a partition; empty for any number
 */
public record Profile(
        String topic,
        boolean isIdentified,
        List<String> mayLose,
        List<String> mayDuplicate,
        List<String> mayReorder,
        boolean isCompacted,
        OptionalLong retentionMillis,
        OptionalLong retentionBytes) {

    public Profile {
        mayLose = List.copyOf(mayLose);
        mayDuplicate = List.copyOf(mayDuplicate);
        mayReorder = List.copyOf(mayReorder);
    }

    /** Nothing may go wrong, and nothing is removed. */
    public static Profile strict(String topic) {
        return new Profile(
                topic, true, List.of(), List.of(), List.of(), false, OptionalLong.empty(), OptionalLong.empty());
    }

    /** The same of records that cannot be told apart. */
    public Profile unidentified() {
        return new Profile(
                topic, false, mayLose, mayDuplicate, mayReorder, isCompacted, retentionMillis, retentionBytes);
    }

    /** What either allows: the configuration may have changed in the middle of a run. */
    public Profile or(Profile other) {
        return new Profile(
                topic,
                isIdentified && other.isIdentified,
                both(mayLose, other.mayLose),
                both(mayDuplicate, other.mayDuplicate),
                both(mayReorder, other.mayReorder),
                isCompacted || other.isCompacted,
                least(retentionMillis, other.retentionMillis),
                least(retentionBytes, other.retentionBytes));
    }

    /** Why the anomaly {@code id} is possible by configuration; empty when it is a violation. */
    public String legal(String id) {
        return switch (id) {
            case "L1", "L5", "L6", "W3", "R5" -> String.join(", ", mayLose);
            case "L3" -> String.join(", ", mayDuplicate);
            case "L4", "W1" -> String.join(", ", mayReorder);
            default -> "";
        };
    }

    private static List<String> both(List<String> one, List<String> other) {
        var all = new LinkedHashSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }

    private static OptionalLong least(OptionalLong one, OptionalLong other) {
        return Stream.of(one, other).flatMapToLong(OptionalLong::stream).min();
    }
}

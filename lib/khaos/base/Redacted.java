package khaos.base;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Settings of Kafka as people may read them: what is a secret stays one. */
public final class Redacted {

    /** Kafka's own names for those that hold one; JAAS lines have the password in their midst. */
    private static final Pattern SECRET =
            Pattern.compile("password|secret|jaas|token|\\.keystore\\.key$", Pattern.CASE_INSENSITIVE);

    private Redacted() {}

    /** {@code acks=all linger.ms=5}, by name. */
    public static String pairs(Map<String, String> settings, String between) {
        return new TreeMap<>(settings)
                .entrySet().stream()
                        .map(setting -> setting.getKey() + "="
                                + (SECRET.matcher(setting.getKey()).find() ? "(hidden)" : setting.getValue()))
                        .collect(Collectors.joining(between));
    }
}

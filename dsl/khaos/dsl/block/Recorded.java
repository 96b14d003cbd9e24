package khaos.dsl.block;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import khaos.base.Spoken;

/**
 * The values of a broken assertion in one sentence. Groovy draws each value below its part of the text:
 *
 * <pre>
 * assert p99('orders') &lt; 50.ms
 *        |             |    |
 *        PT0.07S       |    PT0.05S
 *                      false
 * </pre>
 *
 * <p>becomes {@code p99('orders') was 70 ms}: what is written as a value already, and what follows from others, is left out.
 */
final class Recorded {

    private static final Pattern NAMED = Pattern.compile("(?<![\\w.'\"])[a-z_]\\w*(?:\\([^()]*\\))?(?![\\w.(])");
    private static final Pattern VALUE = Pattern.compile("(?<=^|\\s)[^|\\s].*?(?=\\s{2,}|\\s\\||$)");
    private static final String HEAD = "assert ";

    private Recorded() {}

    static String in(String drawing) {
        List<String> lines = drawing.lines().toList();
        Map<Integer, String> values = values(lines);
        return NAMED.matcher(lines.get(0).replaceFirst("^" + HEAD, " ".repeat(HEAD.length())))
                .results()
                .filter(part -> values.containsKey(part.start()))
                .map(part -> part.group() + " was " + values.get(part.start()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** By the column that they stand in. */
    private static Map<Integer, String> values(List<String> lines) {
        var values = new TreeMap<Integer, String>();
        for (String line : lines.subList(1, lines.size()))
            VALUE.matcher(line).results().forEach(value -> values.putIfAbsent(value.start(), spoken(value.group())));
        return values;
    }

    private static String spoken(String value) {
        return value.matches("-?PT[-\\dHMS.]+") ? Spoken.of(Duration.parse(value)) : value;
    }
}

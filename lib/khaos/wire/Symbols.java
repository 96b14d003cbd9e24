package khaos.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import khaos.base.KhaosError;

/** The symbols of an enum and the numbers that stand for them. Immutable. */
public final class Symbols {

    private final String type;
    private final byte[][] names;
    private final int[] numbers;

    /** @param numbers as many as {@code names} */
    public Symbols(String type, List<String> names, int[] numbers) {
        this.type = type;
        this.names = names.stream()
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        this.numbers = numbers.clone();
    }

    /** The number of the symbol that these bytes spell. */
    public int number(byte[] utf8, int from, int to) {
        for (int i = 0; i < names.length; i++)
            if (Arrays.equals(names[i], 0, names[i].length, utf8, from, to)) return numbers[i];
        throw new KhaosError(
                "the enum " + type + " has no symbol '" + new String(utf8, from, to - from, StandardCharsets.UTF_8)
                        + "'",
                "use one of its symbols");
    }
}

package khaos.base;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** "Did you mean": the names nearest to what was typed. */
public final class Near {

    private static final int AT_MOST = 3;

    private Near() {}

    /** The nearest first, at most three, none when nothing is near. A name's last part counts as the name too. */
    public static List<String> to(String typed, Collection<String> names) {
        int most = typed.length() < 2 ? 0 : Math.max(1, typed.length() / 3);
        return names.stream()
                .filter(name -> distance(typed, name) <= most)
                .sorted(Comparator.comparingInt((String name) -> distance(typed, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(AT_MOST)
                .toList();
    }

    /** {@code did you mean `x`?} of the nearest, or empty when nothing is near. */
    public static String meant(String typed, Collection<String> names) {
        return to(typed, names).stream()
                .findFirst()
                .map(name -> "did you mean `" + name + "`?")
                .orElse("");
    }

    private static int distance(String typed, String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return Math.min(edits(typed, name), edits(typed, last));
    }

    /** Damerau-Levenshtein: inserted, dropped, changed and swapped neighbours, one each; case does not count. */
    private static int edits(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) cost[i][0] = i;
        for (int j = 0; j <= b.length(); j++) cost[0][j] = j;
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + change);
                boolean isSwap =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (isSwap) cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
            }
        }
        return cost[a.length()][b.length()];
    }
}

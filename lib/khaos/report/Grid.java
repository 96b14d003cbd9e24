package khaos.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of a name and figures, at most 79 columns wide: the name left, cut with an ellipsis when it is too long, the
 * figures right. Widths are fixed, so that nothing jumps while figures grow.
 */
final class Grid {

    static final List<String> HEADINGS = List.of("per second", "records", "lag", "p50", "p99", "errors");
    private static final int[] WIDTHS = {11, 13, 10, 9, 9, 8};
    private static final int NAME = 79 - 60;

    private final List<String> lines = new ArrayList<>();

    Grid heading(String name) {
        return row(name, HEADINGS);
    }

    Grid row(String name, List<String> figures) {
        var line = new StringBuilder(cut(name, NAME))
                .append(" ".repeat(NAME - cut(name, NAME).length()));
        for (int i = 0; i < figures.size(); i++) {
            String figure = figures.get(i);
            line.append(" ".repeat(Math.max(1, WIDTHS[i] - figure.length()))).append(figure);
        }
        lines.add(line.toString());
        return this;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }
}

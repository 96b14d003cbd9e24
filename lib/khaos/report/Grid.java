package khaos.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of a name and figures, 79 columns wide: the name left, cut with an ellipsis when it is too long, the
 * figures right. Widths are fixed, so that nothing jumps while figures grow.
 */
final class Grid {

    private static final int WIDTH = 79;

    private final int[] widths;
    private final int name;
    private final List<String> lines = new ArrayList<>();

    /** @param widths of the figures, each with the blank before it; the name has what is left */
    Grid(int... widths) {
        this.widths = widths.clone();
        this.name = WIDTH - IntStream.of(widths).sum();
    }

    /** The same with {@code more} columns of {@code width} to the right of it, whatever width that makes. */
    Grid wider(int more, int width) {
        int[] all = IntStream.concat(
                        IntStream.of(widths), IntStream.generate(() -> width).limit(more))
                .toArray();
        return new Grid(name, all);
    }

    private Grid(int name, int[] widths) {
        this.widths = widths;
        this.name = name;
    }

    Grid row(String title, List<String> figures) {
        var line = new StringBuilder(cut(title, name))
                .append(" ".repeat(name - cut(title, name).length()));
        for (int i = 0; i < figures.size(); i++) {
            String figure = figures.get(i);
            line.append(" ".repeat(Math.max(1, widths[i] - figure.length()))).append(figure);
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

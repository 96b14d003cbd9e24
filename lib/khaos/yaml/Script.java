package khaos.yaml;

import java.util.ArrayList;
import java.util.List;
import khaos.plan.Place;

/** A script that is being written, which knows for each part of each line where in the YAML it comes from. */
final class Script {

    private static final String INDENT = "    ";
    private static final int WIDEST = 110;

    private final StringBuilder text = new StringBuilder();
    private final List<List<Start>> lines = new ArrayList<>();
    private int depth;

    /** A part of a line, and what said it. */
    record Part(Place place, String text) {}

    /** From {@code column} on, from 1. */
    private record Start(int column, Place place) {}

    void blank() {
        text.append('\n');
        lines.add(List.of());
    }

    void line(Place place, String line) {
        line(List.of(new Part(place, line)), "");
    }

    /** {@code head {}, what {@code body} writes indented, and a closing brace with {@code tail}. */
    void block(Place place, String head, Runnable body) {
        block(place, head, "", body);
    }

    void block(Place place, String head, String tail, Runnable body) {
        line(place, head + " {");
        depth++;
        body.run();
        depth--;
        line(place, "}" + tail);
    }

    /** {@code head { a; b }} on one line if it is short, else on several; without parts only the head. */
    void block(Place place, String head, String tail, List<Part> parts) {
        if (parts.isEmpty()) {
            line(place, head + tail);
            return;
        }
        int width = head.length() + 6 + depth * INDENT.length();
        for (var part : parts) width += part.text.length() + 2;
        if (width > WIDEST) {
            block(place, head, tail, () -> parts.forEach(part -> line(part.place, part.text)));
            return;
        }
        var all = new ArrayList<Part>();
        all.add(new Part(place, head + " { "));
        for (int i = 0; i < parts.size(); i++)
            all.add(new Part(parts.get(i).place, parts.get(i).text + (i + 1 < parts.size() ? "; " : "")));
        line(all, " }" + tail);
    }

    private void line(List<Part> parts, String end) {
        var starts = new ArrayList<Start>();
        var line = new StringBuilder(INDENT.repeat(depth));
        for (var part : parts) {
            starts.add(new Start(line.length() + 1, part.place));
            line.append(part.text);
        }
        text.append(line).append(end).append('\n');
        lines.add(starts);
    }

    String text() {
        return text.toString();
    }

    /** What in the YAML stands behind this place in the script. */
    Place origin(Place script) {
        if (script.line() < 1 || script.line() > lines.size()) return new Place(script.script(), 0, 0);
        List<Start> starts = lines.get(script.line() - 1);
        return starts.stream()
                .filter(start -> start.column <= Math.max(script.column(), starts.get(0).column))
                .reduce((earlier, later) -> later)
                .map(Start::place)
                .orElse(new Place(script.script(), 0, 0));
    }
}

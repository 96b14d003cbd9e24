package khaos.cli;

import java.util.ArrayList;
import java.util.List;

/** Text broken between words so that no line is longer than the screen. */
final class Wrapped {

    private Wrapped() {}

    /** A word longer than {@code width} has a line of its own. */
    static List<String> of(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            if (line.length() > 0) line.append(' ');
            line.append(word);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }
}

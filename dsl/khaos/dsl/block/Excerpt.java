package khaos.dsl.block;

import khaos.plan.Place;
import khaos.plan.Source;

/** Parts of a script as they were written, for showing. */
final class Excerpt {

    private Excerpt() {}

    /** The line that begins at {@code place}, within the block around it; a block that goes on below is hinted at. */
    static String line(Source source, Place place) {
        String line = source.line(place.line()).substring(place.column() - 1);
        int end = 0;
        for (int open = 0; end < line.length(); end++) {
            char c = line.charAt(end);
            if (c == '{') open++;
            if (c == '}' && --open < 0 || c == ';' && open == 0) break;
        }
        String own = line.substring(0, end).strip();
        return own.endsWith("{") ? own + " … }" : own;
    }

    /** What stands in the first braces behind {@code place}, on one line. */
    static String block(Source source, Place place) {
        String text = from(source, place);
        int start = text.indexOf('{') + 1;
        int open = 1;
        int end = start;
        while (end < text.length() && open > 0) {
            char c = text.charAt(end++);
            if (c == '{') open++;
            if (c == '}') open--;
        }
        return text.substring(start, Math.max(start, end - 1)).strip().replaceAll("\\s+", " ");
    }

    private static String from(Source source, Place place) {
        var text = new StringBuilder();
        source.text().lines().skip(place.line() - 1).forEach(line -> text.append(line)
                .append('\n'));
        return text.substring(place.column() - 1);
    }
}

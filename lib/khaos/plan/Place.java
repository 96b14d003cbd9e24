package khaos.plan;

/**
 * Where something was said.
 *
 * @param script the name shown to people, as they gave it (a path, or {@code <stdin>})
 * @param line   from 1; 0 when it is not about a line
 * @param column from 1
 */
public record Place(String script, int line, int column) {

    /** For plans that no script declared. */
    public static final Place NOWHERE = new Place("", 0, 0);

    @Override
    public String toString() {
        return line == 0 ? script : script + ":" + line + ":" + column;
    }
}

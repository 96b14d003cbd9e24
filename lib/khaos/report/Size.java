package khaos.report;

/** A terminal's size in characters. */
public record Size(int columns, int rows) {

    /** What is assumed where nobody knows. */
    public static final Size DEFAULT = new Size(80, 24);
}

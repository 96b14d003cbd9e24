package khaos.plan;

import java.util.List;
import khaos.base.BadInput;

/** A scenario that cannot be run, with everything wrong in it at once. */
public class BadScenario extends BadInput {

    private static final long serialVersionUID = 1L;

    private final transient Source source;
    private final transient List<Mistake> mistakes;

    public BadScenario(Source source, List<Mistake> mistakes) {
        super(
                mistakes.size() == 1
                        ? "1 mistake in " + source.name()
                        : mistakes.size() + " mistakes in " + source.name(),
                "");
        this.source = source;
        this.mistakes = List.copyOf(mistakes);
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }

    /**
     * Every mistake as people read it: place and what, the source line, a caret under the word, and the advice.
     *
     * <pre>
     * slow.groovy:12:20  `latncy` is not a word of `incidents { }`
     *     at 10.s inject latncy(5.ms) on network('kafka-1')
     *                    ^^^^^^
     *     did you mean `latency`?
     * </pre>
     */
    public String shown() {
        var out = new StringBuilder();
        for (var mistake : mistakes) {
            if (out.length() > 0) out.append('\n');
            out.append(mistake.place()).append("  ").append(mistake.what()).append('\n');
            String line = source.line(mistake.place().line());
            if (!line.isBlank()) {
                String bare = line.strip();
                int column = Math.max(0, mistake.place().column() - 1 - line.indexOf(bare.charAt(0)));
                int width = Math.max(1, Math.min(mistake.width(), bare.length() - column));
                out.append("    ").append(bare.replace('\t', ' ')).append('\n');
                out.append("    ")
                        .append(" ".repeat(column))
                        .append("^".repeat(width))
                        .append('\n');
            }
            if (!mistake.fix().isEmpty())
                out.append("    ").append(mistake.fix()).append('\n');
        }
        return out.toString();
    }
}

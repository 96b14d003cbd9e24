package khaos.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import khaos.plan.BadScenario;
import khaos.plan.Mistake;
import khaos.plan.Place;
import khaos.plan.Source;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Everything wrong with one file, collected so that it is told at once; and what of it needs to be said though it is right. */
final class Mistakes {

    private final Source source;
    private final List<Mistake> all = new ArrayList<>();

    Mistakes(Source source) {
        this.source = source;
    }

    void tell(Node node, String what, String fix) {
        all.add(new Mistake(place(node), width(node), what, fix));
    }

    void tell(Mark mark, String what, String fix) {
        all.add(new Mistake(place(mark), 1, what, fix));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** @throws BadScenario unless there is none */
    void refuse() {
        if (isEmpty()) return;
        all.sort(Comparator.comparingInt((Mistake mistake) -> mistake.place().line())
                .thenComparingInt(mistake -> mistake.place().column()));
        throw new BadScenario(source, all);
    }

    Place place(Node node) {
        return place(node.getStartMark());
    }

    private Place place(Mark mark) {
        return new Place(source.name(), mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** A block is underlined by its first word, a value as it is written. */
    static int width(Node node) {
        boolean isWord = node instanceof ScalarNode
                && node.getStartMark().getLine() == node.getEndMark().getLine();
        return isWord
                ? Math.max(
                        1, node.getEndMark().getColumn() - node.getStartMark().getColumn())
                : 1;
    }
}

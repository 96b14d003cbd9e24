package khaos.value;

import khaos.base.KhaosError;
import khaos.word.Word;

/**
 * In a flow's step, the value that an earlier step gave a field. The flow's plan puts a {@link Recalled} in its place.
 *
 * @param path the earlier step's topic or event type, a dot, and its field, with more dots into nested objects
 */
public record From(String path) implements Leaf {

    @Word(
            value = "In a flow: what an earlier step, named by its topic or its event type, gave this field.",
            example = "field 'amount', from('orders.amount')")
    public static From from(String path) {
        return new From(path);
    }

    /** Known once it is known which field it is. */
    @Override
    public Kind kind() {
        return Kind.ANY;
    }

    @Override
    public Drawer drawer(Origin origin) {
        throw misplaced();
    }

    /** What is wrong with it outside of a flow. */
    public KhaosError misplaced() {
        return new KhaosError(
                "from('" + path + "') takes up a value of an earlier step, and a topic's own records have none",
                "use it in a step of a flow");
    }
}

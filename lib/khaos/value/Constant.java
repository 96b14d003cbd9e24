package khaos.value;

import khaos.word.Word;

/** Always the same text, number or truth; null for a field that is always null. */
public record Constant(Object value) implements Leaf {

    @Word(value = "Always the same.", example = "field 'version', constant(2)")
    public static Constant constant(Object value) {
        return new Constant(value);
    }

    public Constant {
        Literal.kind(value);
    }

    @Override
    public Kind kind() {
        return Literal.kind(value);
    }

    @Override
    public Drawer drawer(Origin origin) {
        return Literal.drawer(value);
    }
}

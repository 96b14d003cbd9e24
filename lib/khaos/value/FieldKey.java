package khaos.value;

import java.util.function.UnaryOperator;
import khaos.base.KhaosError;
import khaos.base.Near;
import khaos.word.Word;

/**
 * The key is a field of the value, as text: what {@code key field('customer.id')} says. Formats take it from the record
 * they just made; a field that is null makes a record without a key.
 *
 * @param path field names, with dots between those of nested objects
 */
public record FieldKey(String path) implements Key {

    @Word(value = "The key is this field of the value.", example = "key field('order_id')")
    public static FieldKey field(String path) {
        return new FieldKey(path);
    }

    /** Refuses a path that does not lead to a single value of {@code object}. */
    public void check(ObjectOf object) {
        replaced(object, leaf -> leaf);
    }

    /** {@code object} with {@code change} made of the leaf at the path, so that a format can listen to it. */
    public ObjectOf replaced(ObjectOf object, UnaryOperator<Leaf> change) {
        return inObject(object, path, change);
    }

    private ObjectOf inObject(ObjectOf object, String rest, UnaryOperator<Leaf> change) {
        int dot = rest.indexOf('.');
        String name = dot < 0 ? rest : rest.substring(0, dot);
        if (object.fields().stream().noneMatch(field -> field.name().equals(name))) throw missing(name, object);
        return new ObjectOf(object.fields().stream()
                .map(field -> field.name().equals(name)
                        ? new ObjectOf.Field(
                                name, inValue(field.value(), dot < 0 ? "" : rest.substring(dot + 1), change))
                        : field)
                .toList());
    }

    private Value inValue(Value value, String rest, UnaryOperator<Leaf> change) {
        if (value instanceof Maybe maybe) return new Maybe(inValue(maybe.value(), rest, change), maybe.nulls());
        if (value instanceof ObjectOf object && !rest.isEmpty()) return inObject(object, rest, change);
        if (value instanceof Leaf leaf && rest.isEmpty()) return change.apply(leaf);
        throw new KhaosError(
                "'" + path + "' does not lead to a single value, which a key needs",
                "name a field that is no list and, with dots, lies in objects only: 'customer.id'");
    }

    private KhaosError missing(String name, ObjectOf object) {
        var names = object.fields().stream().map(ObjectOf.Field::name).toList();
        return new KhaosError(
                "the key comes from field '" + path + "', but there is no field '" + name + "'",
                Near.to(name, names).stream()
                        .findFirst()
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse("the fields there are " + String.join(", ", names)));
    }

    /** What is wrong with this key where values have no fields. */
    public KhaosError withoutFields() {
        return new KhaosError(
                "the key comes from field '" + path + "', but the value has no fields",
                "declare value { field '" + path + "', uuid() }, or choose another key");
    }

    @Override
    public Keys keys(Origin origin) {
        throw withoutFields();
    }
}

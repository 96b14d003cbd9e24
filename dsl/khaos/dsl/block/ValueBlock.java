package khaos.dsl.block;

import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import khaos.base.KhaosError;
import khaos.value.Custom;
import khaos.value.ObjectOf;
import khaos.value.Value;
import khaos.word.Takes;
import khaos.word.Word;

/** {@code value { … }} and {@code object { … }}: the fields of a record, in order. */
@Takes(Value.class)
public final class ValueBlock {

    private final int toldBefore = Reading.current().told();
    private final List<ObjectOf.Field> fields = new ArrayList<>();

    @Word(value = "One field and how it is made.", example = "field 'order_id', uuid()")
    public void field(String name, Value value) {
        if (name.isBlank()) throw new KhaosError("a field needs a name", "");
        for (var field : fields)
            if (field.name().equals(name))
                throw new KhaosError("the field `" + name + "` is there already", "give one of the two another name");
        fields.add(new ObjectOf.Field(name, value));
    }

    /** The closure becomes a lambda when the script is compiled; it must take its randomness from the argument. */
    @Word(
            value = "A field of your own making; draw all chance from the argument.",
            example = "field 'dice', { rng -> rng.nextInt(6) + 1 }")
    public void field(String name, Function<RandomGenerator, Object> maker) {
        field(name, new Custom(maker));
    }

    @Word(
            value = "A value with fields of its own.",
            example = "field 'address', object { field 'city', string(cardinality: 50) }")
    public Value object(@DelegatesTo(value = ValueBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        return Fill.fill(new ValueBlock(), body).made("object");
    }

    ObjectOf made(String block) {
        if (fields.isEmpty() && Reading.current().told() > toldBefore) throw new ToldAlready();
        if (fields.isEmpty())
            throw new KhaosError("`" + block + " { }` has no fields", "add for example field 'id', uuid()");
        return new ObjectOf(fields);
    }
}

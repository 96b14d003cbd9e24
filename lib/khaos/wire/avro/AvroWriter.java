package khaos.wire.avro;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import khaos.base.KhaosError;
import khaos.value.Leaf;
import khaos.value.ListOf;
import khaos.value.Maybe;
import khaos.value.ObjectOf;
import khaos.value.Origin;
import khaos.value.Sink;
import khaos.value.Text;
import khaos.value.Value;
import khaos.wire.BinarySinks;
import khaos.wire.Buffer;
import khaos.wire.Symbols;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/**
 * Compiles a schema, and what the script says of its fields, into a writer of Avro's binary encoding: each run puts one value
 * into the buffer. Fields of which the script says nothing get valid data of their type.
 */
final class AvroWriter {

    /** Items of a list or a map of which nothing is said: up to so many. */
    private static final int MOST_ITEMS = 3;

    /** A type that contains itself is written so deep, and its lists and unions then end. */
    private static final int DEEPEST = 3;

    private static final int DEEPEST_WITHOUT_END = 8;

    private final Buffer out;
    private final Deque<String> path = new ArrayDeque<>();
    private final Deque<String> records = new ArrayDeque<>();

    AvroWriter(Buffer out) {
        this.out = out;
    }

    /** @param said what the script says of it; null for nothing */
    Runnable of(Schema schema, Value said, Origin origin) {
        if (schema.getType() == Schema.Type.UNION) return union(schema, said, origin);
        if (said instanceof Maybe) throw wrong("optional", "never null", "make the field one that is always there");
        return switch (schema.getType()) {
            case RECORD -> record(schema, said, origin);
            case ARRAY -> array(schema, said, origin);
            case MAP -> map(schema, said, origin);
            case NULL -> () -> {};
            default -> leaf(schema, said, origin);
        };
    }

    private Runnable record(Schema schema, Value said, Origin origin) {
        if (said != null && !(said instanceof ObjectOf)) throw unlike(schema, said);
        records.push(schema.getFullName());
        if (depth(schema) > DEEPEST_WITHOUT_END)
            throw new KhaosError(
                    "the record " + schema.getFullName() + " contains itself without an end",
                    "make one of its fields a union with null, or a list");
        var fields = schema.getFields();
        mustKnow(schema, (ObjectOf) said);
        var parts = new Runnable[fields.size()];
        for (int i = 0; i < parts.length; i++) {
            String name = fields.get(i).name();
            path.addLast(name);
            parts[i] = of(fields.get(i).schema(), field((ObjectOf) said, name), origin.part(name));
            path.removeLast();
        }
        records.pop();
        return () -> {
            for (var part : parts) part.run();
        };
    }

    private void mustKnow(Schema schema, ObjectOf said) {
        if (said == null) return;
        for (var field : said.fields())
            if (schema.getField(field.name()) == null)
                throw new KhaosError(
                        "the schema " + schema.getFullName() + " has no field '" + field.name() + "'",
                        "its fields are "
                                + String.join(
                                        ", ",
                                        schema.getFields().stream()
                                                .map(Schema.Field::name)
                                                .toList()));
    }

    private static Value field(ObjectOf said, String name) {
        if (said == null) return null;
        return said.fields().stream()
                .filter(field -> field.name().equals(name))
                .map(ObjectOf.Field::value)
                .findFirst()
                .orElse(null);
    }

    private Runnable union(Schema schema, Value said, Origin origin) {
        List<Schema> branches = schema.getTypes();
        if (said == null) return anyOf(schema, origin);
        if (said instanceof Maybe maybe) {
            var nothing = branch(branches, nullOf(branches), null, origin);
            var something = union(schema, maybe.value(), origin.part("value"));
            double nulls = maybe.nulls().fraction();
            var dice = origin.dice();
            return () -> (dice.nextDouble() < nulls ? nothing : something).run();
        }
        int fitting = IntStream.range(0, branches.size())
                .filter(i -> Fit.fits(branches.get(i), said))
                .findFirst()
                .orElseThrow(() -> unlike(schema, said));
        return branch(branches, fitting, said, origin);
    }

    /** Every branch equally often; at the deepest, the one that ends. */
    private Runnable anyOf(Schema schema, Origin origin) {
        List<Schema> branches = schema.getTypes();
        if (isDeep() && branches.stream().anyMatch(branch -> branch.getType() == Schema.Type.NULL))
            return branch(branches, nullOf(branches), null, origin);
        var all = IntStream.range(0, branches.size())
                .mapToObj(i -> branch(branches, i, null, origin.part("branch-" + i)))
                .toArray(Runnable[]::new);
        var dice = origin.dice();
        return () -> all[dice.below(all.length)].run();
    }

    private Runnable branch(List<Schema> branches, int index, Value said, Origin origin) {
        var value = of(branches.get(index), said, origin);
        return () -> {
            out.zigzag(index);
            value.run();
        };
    }

    private int nullOf(List<Schema> branches) {
        for (int i = 0; i < branches.size(); i++) if (branches.get(i).getType() == Schema.Type.NULL) return i;
        throw wrong("optional", "never null", "make the field one that is always there");
    }

    private Runnable array(Schema schema, Value said, Origin origin) {
        if (said != null && !(said instanceof ListOf)) throw unlike(schema, said);
        if (said == null && isDeep()) return () -> out.add((byte) 0);
        var list = (ListOf) said;
        int min = list == null ? 0 : list.size().min();
        int max = list == null ? MOST_ITEMS : list.size().max();
        var item = of(schema.getElementType(), list == null ? null : list.item(), origin.part("item"));
        return block(item, min, max, origin);
    }

    private Runnable map(Schema schema, Value said, Origin origin) {
        if (said != null) throw unlike(schema, said);
        if (isDeep()) return () -> out.add((byte) 0);
        var keys = Text.string().drawer(origin.part("key"));
        var text = new AvroSinks.Text(out);
        var value = of(schema.getValueType(), null, origin.part("value"));
        return block(
                () -> {
                    keys.next(text);
                    value.run();
                },
                0,
                MOST_ITEMS,
                origin);
    }

    /** All items in one block, and the empty block that ends it. */
    private Runnable block(Runnable item, int min, int max, Origin origin) {
        var dice = origin.dice();
        int sizes = max - min + 1;
        return () -> {
            int size = min + dice.below(sizes);
            if (size > 0) out.zigzag(size);
            for (int i = 0; i < size; i++) item.run();
            out.add((byte) 0);
        };
    }

    private Runnable leaf(Schema schema, Value said, Origin origin) {
        Leaf leaf = said == null ? AvroDefaults.leaf(schema) : (Leaf) mustFit(schema, said);
        var drawer = leaf.drawer(origin);
        var sink = sink(schema);
        return () -> drawer.next(sink);
    }

    private Value mustFit(Schema schema, Value said) {
        if (!(said instanceof Leaf) || !Fit.fits(schema, said)) throw unlike(schema, said);
        return said;
    }

    private Sink sink(Schema schema) {
        var logical = schema.getLogicalType();
        if (logical instanceof LogicalTypes.Decimal decimal)
            return AvroSinks.decimal(
                    out, decimal.getScale(), schema.getType() == Schema.Type.FIXED ? schema.getFixedSize() : 0);
        return switch (schema.getType()) {
            case INT -> new AvroSinks.Whole(out, "int", 1);
            case LONG -> new AvroSinks.Whole(out, "long", factor(logical == null ? "" : logical.getName()));
            case FLOAT -> new BinarySinks.Float(out);
            case DOUBLE -> new BinarySinks.Double(out);
            case BOOLEAN -> new BinarySinks.Bool(out);
            case ENUM ->
                new BinarySinks.Symbol(
                        out::zigzag,
                        new Symbols(
                                schema.getFullName(),
                                schema.getEnumSymbols(),
                                IntStream.range(0, schema.getEnumSymbols().size())
                                        .toArray()));
            case FIXED -> new AvroSinks.Fixed(out);
            default -> new AvroSinks.Text(out);
        };
    }

    /** Moments come in milliseconds. */
    private static long factor(String logical) {
        if (logical.endsWith("timestamp-micros")) return 1000;
        return logical.endsWith("timestamp-nanos") ? 1_000_000 : 1;
    }

    private boolean isDeep() {
        return !records.isEmpty()
                && records.stream().filter(records.peek()::equals).count() >= DEEPEST;
    }

    private long depth(Schema schema) {
        return records.stream().filter(schema.getFullName()::equals).count();
    }

    private KhaosError unlike(Schema schema, Value said) {
        return wrong(Fit.spoken(said), Fit.spoken(schema), "give it a value of that type, or leave the field out");
    }

    private KhaosError wrong(String script, String schema, String fix) {
        String field = path.isEmpty() ? "the value" : "the field '" + String.join(".", path) + "'";
        return new KhaosError(field + " is " + script + " in the script and " + schema + " in the schema", fix);
    }
}

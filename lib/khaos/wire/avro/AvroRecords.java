package khaos.wire.avro;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import khaos.value.FieldKey;
import khaos.value.Key;
import khaos.value.ObjectOf;
import khaos.value.Origin;
import khaos.value.Value;
import khaos.wire.Buffer;
import khaos.wire.Content;
import khaos.wire.Maker;
import khaos.wire.Said;
import khaos.wire.SchemaRecords;
import khaos.wire.Spoil;
import khaos.wire.WrittenMaker;
import khaos.wire.registry.Framing;
import khaos.wire.registry.SchemaText;
import khaos.wire.registry.Subject;
import org.apache.avro.Schema;

/**
 * Records of a schema that is known.
 *
 * @param said   what the script says of its fields; null for nothing
 * @param prefix before each value
 * @param subject where its schema is, if a registry has it
 */
record AvroRecords(Schema schema, ObjectOf said, byte[] prefix, Optional<Subject> subject) implements SchemaRecords {

    /** Bare ones. */
    AvroRecords(Schema schema, ObjectOf said, byte[] prefix) {
        this(schema, said, prefix, Optional.empty());
    }

    @Override
    public Content evolved(String text, boolean registers) {
        Schema next = AvroContent.schema(text, List.of());
        byte[] framing = registers
                ? subject.map(there -> Framing.of(there.put(new SchemaText(SchemaText.Type.AVRO, next.toString()))))
                        .orElse(prefix)
                : prefix;
        return new AvroRecords(next, Said.ofKnown(said, name -> next.getField(name) != null), framing, subject);
    }

    @Override
    public Maker maker(Key key, Origin origin) {
        ObjectOf fields = key instanceof FieldKey field ? with(schema, said, field.path(), field.path()) : said;
        return WrittenMaker.keyed(fields, key, origin, (all, keys) -> {
            var out = new Buffer();
            return new WrittenMaker(out, prefix, new AvroWriter(out).of(schema, all, origin.part("value")), keys);
        });
    }

    @Override
    public Optional<Content> spoilt(Spoil how) {
        return SpoiltSchema.of(schema, how).map(other -> new AvroRecords(other, null, prefix));
    }

    /** {@code said} with the field at {@code rest}, so that it can be heard, also when only the schema knows it. */
    private static ObjectOf with(Schema record, ObjectOf said, String rest, String path) {
        int dot = rest.indexOf('.');
        String name = dot < 0 ? rest : rest.substring(0, dot);
        var field = record.getField(name);
        if (field == null)
            throw SchemaRecords.noField(
                    "the schema " + record.getFullName(),
                    name,
                    path,
                    record.getFields().stream().map(Schema.Field::name).toList());
        var fields = new ArrayList<ObjectOf.Field>();
        Value here = null;
        if (said != null)
            for (var other : said.fields())
                if (other.name().equals(name)) here = other.value();
                else fields.add(other);
        Schema type = something(field.schema());
        if (type.getType() == Schema.Type.RECORD && dot > 0 && (here == null || here instanceof ObjectOf))
            here = with(type, (ObjectOf) here, rest.substring(dot + 1), path);
        else if (here == null) {
            if (dot > 0 || isWithParts(type)) throw SchemaRecords.noSingleValue(path, "records");
            here = AvroDefaults.leaf(type);
        }
        fields.add(new ObjectOf.Field(name, here));
        return new ObjectOf(fields);
    }

    private static Schema something(Schema schema) {
        if (schema.getType() != Schema.Type.UNION) return schema;
        return schema.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .findFirst()
                .orElse(schema);
    }

    private static boolean isWithParts(Schema schema) {
        return switch (schema.getType()) {
            case RECORD, ARRAY, MAP, UNION, NULL -> true;
            default -> false;
        };
    }
}

package khaos.wire.avro;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import khaos.value.Kind;
import khaos.value.ListOf;
import khaos.value.Maybe;
import khaos.value.ObjectOf;
import khaos.value.Value;
import khaos.wire.FieldNames;
import org.apache.avro.JsonProperties;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** The Avro schema of a script's fields; every named type has a name of its own, whatever fields are called alike. */
final class AvroShape {

    private static final String NAMESPACE = "khaos.generated";

    private final Set<String> names = new HashSet<>();

    private AvroShape() {}

    /** @param name the record's; with dots, its namespace is before the last one */
    static Schema of(ObjectOf fields, String name) {
        int dot = name.lastIndexOf('.');
        var shape = new AvroShape();
        shape.names.add(name.substring(dot + 1));
        return shape.record(fields, name.substring(dot + 1), dot < 0 ? NAMESPACE : name.substring(0, dot));
    }

    private Schema record(ObjectOf object, String name, String namespace) {
        var schema = Schema.createRecord(name, null, namespace, false);
        var fields = new ArrayList<Schema.Field>();
        for (var field : object.fields()) {
            var type = type(field.value(), field.name(), name, namespace);
            boolean isOptional = field.value() instanceof Maybe;
            fields.add(new Schema.Field(field.name(), type, null, isOptional ? JsonProperties.NULL_VALUE : null));
        }
        schema.setFields(fields);
        return schema;
    }

    private Schema type(Value value, String field, String parent, String namespace) {
        if (value instanceof Maybe maybe)
            return Schema.createUnion(Schema.create(Schema.Type.NULL), type(maybe.value(), field, parent, namespace));
        if (value instanceof ListOf list) return Schema.createArray(type(list.item(), field, parent, namespace));
        if (value instanceof ObjectOf object)
            return record(object, unique(FieldNames.title(field) + "Record", parent), namespace);
        var symbols = FieldNames.symbols(value);
        if (!symbols.isEmpty())
            return Schema.createEnum(unique(FieldNames.title(field) + "Enum", parent), null, namespace, symbols);
        return leaf(value.kind());
    }

    private static Schema leaf(Kind kind) {
        return switch (kind) {
            case WHOLE -> Schema.create(Schema.Type.LONG);
            case DECIMAL -> Schema.create(Schema.Type.DOUBLE);
            case BOOL -> Schema.create(Schema.Type.BOOLEAN);
            case UUID -> LogicalTypes.uuid().addToSchema(Schema.create(Schema.Type.STRING));
            case TIMESTAMP -> LogicalTypes.timestampMillis().addToSchema(Schema.create(Schema.Type.LONG));
            default -> Schema.create(Schema.Type.STRING);
        };
    }

    private String unique(String name, String parent) {
        String own = names.contains(name) ? parent.replaceFirst("Record$", "") + name : name;
        for (int i = 2; names.contains(own); i++) own = name + i;
        names.add(own);
        return own;
    }
}

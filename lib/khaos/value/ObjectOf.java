package khaos.value;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import khaos.base.KhaosError;

/** An object of named fields, written in their order. The word {@code object { }} takes a block and lives in the language. */
public record ObjectOf(List<Field> fields) implements Value {

    public ObjectOf {
        fields = List.copyOf(fields);
        if (fields.isEmpty()) throw new KhaosError("an object needs at least one field", "add field 'name', string()");
        Set<String> names = new HashSet<>();
        for (var field : fields)
            if (!names.add(field.name()))
                throw new KhaosError("two fields are named '" + field.name() + "'", "rename one of them");
    }

    @Override
    public Kind kind() {
        return Kind.OBJECT;
    }

    /** One named value. */
    public record Field(String name, Value value) {

        public Field {
            if (name.isBlank()) throw new KhaosError("a field has no name", "write field 'name', string()");
        }
    }
}

package khaos.wire.jsonschema;

import java.util.Optional;
import khaos.value.Key;
import khaos.value.ObjectOf;
import khaos.value.Origin;
import khaos.wire.Content;
import khaos.wire.JsonContent;
import khaos.wire.Maker;
import khaos.wire.Said;
import khaos.wire.Spoil;
import khaos.wire.registry.Framing;
import khaos.wire.registry.SchemaText;
import khaos.wire.registry.Subject;

/**
 * JSON objects of a schema that is known.
 *
 * @param said    what the script says of their fields
 * @param prefix  before each value
 * @param subject where the schema is, if a registry has it
 */
record JsonSchemaRecords(JsonContent json, Optional<ObjectOf> said, byte[] prefix, Optional<Subject> subject)
        implements Content {

    @Override
    public void check(Key key) {
        json.check(key);
    }

    @Override
    public Tie tie() {
        return prefix.length > 0 ? Tie.LOOSE : Tie.NONE;
    }

    @Override
    public Optional<Content> spoilt(Spoil how) {
        return json.spoilt(how)
                .map(other -> new JsonSchemaRecords((JsonContent) other, Optional.empty(), prefix, Optional.empty()));
    }

    @Override
    public Content evolved(String text, boolean registers) {
        var next = new JsonSchemaFields(text);
        var kept = said.map(fields -> Said.ofKnown(fields, next::has));
        byte[] framing = registers
                ? subject.map(there -> Framing.of(there.put(new SchemaText(SchemaText.Type.JSON, text))))
                        .orElse(prefix)
                : prefix;
        return new JsonSchemaRecords(new JsonContent(next.of(kept)), kept, framing, subject);
    }

    @Override
    public Maker maker(Key key, Origin origin) {
        return json.maker(prefix, key, origin);
    }
}

package khaos.wire.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import java.util.ArrayList;
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

/**
 * Messages of a type that is known.
 *
 * @param said   what the script says of its fields; null for nothing
 * @param prefix before each value
 * @param subject where its schema is, if a registry has it
 */
record ProtobufRecords(Descriptor type, ObjectOf said, byte[] prefix, Optional<Subject> subject)
        implements SchemaRecords {

    /** Bare ones. */
    ProtobufRecords(Descriptor type, ObjectOf said, byte[] prefix) {
        this(type, said, prefix, Optional.empty());
    }

    @Override
    public Content evolved(String text, boolean registers) {
        var file = new ProtoFiles(path -> Optional.empty()).linked(text, "evolved.proto");
        Descriptor next = ProtoFiles.message(file, Optional.of(type.getName()));
        byte[] framing = registers
                ? subject.map(there -> Framing.of(
                                there.put(new SchemaText(SchemaText.Type.PROTOBUF, text)), ProtoFiles.indexes(next)))
                        .orElse(prefix)
                : prefix;
        return new ProtobufRecords(
                next, Said.ofKnown(said, name -> next.findFieldByName(name) != null), framing, subject);
    }

    @Override
    public Maker maker(Key key, Origin origin) {
        ObjectOf fields = key instanceof FieldKey field ? with(type, said, field.path(), field.path()) : said;
        return WrittenMaker.keyed(fields, key, origin, (all, keys) -> {
            var out = new Buffer();
            return new WrittenMaker(
                    out, prefix, new ProtobufWriter(out).message(type, all, origin.part("value")), keys);
        });
    }

    @Override
    public Optional<Content> spoilt(Spoil how) {
        return SpoiltMessage.of(type, how).map(other -> new ProtobufRecords(other, null, prefix));
    }

    /** {@code said} with the field at {@code rest}, so that it can be heard, also when only the schema knows it. */
    private static ObjectOf with(Descriptor type, ObjectOf said, String rest, String path) {
        int dot = rest.indexOf('.');
        String name = dot < 0 ? rest : rest.substring(0, dot);
        FieldDescriptor field = type.findFieldByName(name);
        if (field == null)
            throw SchemaRecords.noField(
                    "the message " + type.getFullName(),
                    name,
                    path,
                    type.getFields().stream().map(FieldDescriptor::getName).toList());
        var fields = new ArrayList<ObjectOf.Field>();
        Value here = ProtobufFit.field(said, name);
        if (said != null)
            said.fields().stream().filter(other -> !other.name().equals(name)).forEach(fields::add);
        boolean isMessage = field.getJavaType() == JavaType.MESSAGE && !field.isRepeated();
        if (isMessage && dot > 0 && (here == null || here instanceof ObjectOf))
            here = with(field.getMessageType(), (ObjectOf) here, rest.substring(dot + 1), path);
        else if (here == null) {
            if (dot > 0 || isMessage || field.isRepeated()) throw SchemaRecords.noSingleValue(path, "messages");
            here = ProtobufFit.standard(field);
        }
        fields.add(new ObjectOf.Field(name, here));
        return new ObjectOf(fields);
    }
}

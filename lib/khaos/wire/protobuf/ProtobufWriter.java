package khaos.wire.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Descriptors.OneofDescriptor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.IntSupplier;
import khaos.base.KhaosError;
import khaos.value.Kind;
import khaos.value.Leaf;
import khaos.value.ListOf;
import khaos.value.Maybe;
import khaos.value.ObjectOf;
import khaos.value.Origin;
import khaos.value.Timestamp;
import khaos.value.Value;
import khaos.wire.Buffer;

/**
 * Compiles a message type, and what the script says of its fields, into a writer of Protobuf's encoding: each run puts one
 * message into the buffer. Fields of which the script says nothing get valid data of their type; of a oneof, one does.
 */
final class ProtobufWriter {

    private static final int MOST_ITEMS = 3;

    /** A message that contains itself is written so deep. */
    private static final int DEEPEST = 3;

    private static final String MOMENT = "google.protobuf.Timestamp";
    private static final String ANY = "google.protobuf.Any";
    private static final Runnable NOTHING = () -> {};

    private final Buffer out;
    private final Deque<String> path = new ArrayDeque<>();
    private final Deque<String> messages = new ArrayDeque<>();

    ProtobufWriter(Buffer out) {
        this.out = out;
    }

    /** @param said what the script says of it; null for nothing */
    Runnable message(Descriptor type, ObjectOf said, Origin origin) {
        ProtobufFit.mustKnow(type, said);
        if (type.getFullName().equals(ANY)) return NOTHING;
        messages.push(type.getFullName());
        var parts = new ArrayList<Runnable>();
        type.getFields().stream()
                .filter(field -> field.getRealContainingOneof() == null)
                .sorted(Comparator.comparingInt(FieldDescriptor::getNumber))
                .forEach(field -> parts.add(field(field, ProtobufFit.field(said, field.getName()), origin)));
        for (var choice : type.getRealOneofs()) parts.add(oneof(choice, said, origin));
        messages.pop();
        var all = parts.stream().filter(part -> part != NOTHING).toArray(Runnable[]::new);
        return () -> {
            for (var part : all) part.run();
        };
    }

    private Runnable oneof(OneofDescriptor choice, ObjectOf said, Origin origin) {
        List<FieldDescriptor> wanted = choice.getFields().stream()
                .filter(field -> ProtobufFit.field(said, field.getName()) != null)
                .toList();
        var fields = wanted.isEmpty() ? choice.getFields() : wanted;
        var all = fields.stream()
                .map(field -> field(field, ProtobufFit.field(said, field.getName()), origin))
                .filter(part -> part != NOTHING)
                .toArray(Runnable[]::new);
        if (all.length == 0) return NOTHING;
        var dice = origin.part(choice.getName()).dice();
        return () -> all[dice.below(all.length)].run();
    }

    private Runnable field(FieldDescriptor field, Value said, Origin message) {
        path.addLast(field.getName());
        try {
            return present(field, said, message.part(field.getName()));
        } finally {
            path.removeLast();
        }
    }

    private Runnable present(FieldDescriptor field, Value said, Origin origin) {
        if (said instanceof Maybe maybe) {
            if (field.isRequired()) throw unlike(field, said);
            return sometimes(
                    present(field, maybe.value(), origin.part("value")),
                    maybe.nulls().fraction(),
                    origin);
        }
        if (field.isMapField()) return map(field, said, origin);
        if (field.isRepeated()) return list(field, said, origin);
        var single = tagged(field, said, origin);
        boolean isOften = said == null
                && !field.isRequired()
                && field.getContainingOneof() != null
                && field.getRealContainingOneof() == null;
        return isOften && single != NOTHING ? sometimes(single, 0.5, origin) : single;
    }

    private static Runnable sometimes(Runnable part, double nulls, Origin origin) {
        var dice = origin.part("presence").dice();
        return () -> {
            if (dice.nextDouble() >= nulls) part.run();
        };
    }

    private Runnable tagged(FieldDescriptor field, Value said, Origin origin) {
        var value = single(field, said, origin);
        if (value == NOTHING) return NOTHING;
        byte[] tag = tag(field, wireType(field));
        return () -> {
            out.add(tag);
            value.run();
        };
    }

    private static int wireType(FieldDescriptor field) {
        return field.getLiteType().getWireType();
    }

    private static byte[] tag(FieldDescriptor field, int wireType) {
        var tag = new Buffer();
        tag.varint((long) field.getNumber() << 3 | wireType);
        return tag.copy();
    }

    /** Without its tag. */
    private Runnable single(FieldDescriptor field, Value said, Origin origin) {
        if (field.getType() == FieldDescriptor.Type.GROUP)
            throw new KhaosError(
                    "the field '" + String.join(".", path) + "' is a group, which khaos does not write",
                    "use a message instead");
        if (field.getJavaType() == JavaType.MESSAGE) return part(field, said, origin);
        if (said != null && !ProtobufFit.fits(field, said)) throw unlike(field, said);
        Leaf leaf = said == null ? ProtobufFit.standard(field) : (Leaf) said;
        var drawer = leaf.drawer(origin);
        var sink = ProtobufSinks.of(out, field);
        return () -> drawer.next(sink);
    }

    private Runnable part(FieldDescriptor field, Value said, Origin origin) {
        Descriptor type = field.getMessageType();
        if (type.getFullName().equals(MOMENT) && !(said instanceof ObjectOf)) {
            if (said != null && said.kind() != Kind.TIMESTAMP) throw unlike(field, said);
            var drawer = (said == null ? Timestamp.timestamp() : (Leaf) said).drawer(origin);
            var sink = new ProtobufSinks.Moment(out);
            return () -> drawer.next(sink);
        }
        if (said != null && !(said instanceof ObjectOf)) throw unlike(field, said);
        if (said == null && isDeep(type)) {
            if (field.isRequired())
                throw new KhaosError(
                        "the message " + type.getFullName() + " contains itself without an end",
                        "make the field '" + field.getName() + "' optional");
            return NOTHING;
        }
        var content = message(type, (ObjectOf) said, origin);
        return () -> {
            int start = out.open();
            content.run();
            out.close(start);
        };
    }

    private boolean isDeep(Descriptor type) {
        return messages.stream().filter(type.getFullName()::equals).count() >= DEEPEST;
    }

    private Runnable list(FieldDescriptor field, Value said, Origin origin) {
        if (said != null && !(said instanceof ListOf)) throw unlike(field, said);
        var list = (ListOf) said;
        var item = single(field, list == null ? null : list.item(), origin.part("item"));
        if (item == NOTHING) return NOTHING;
        int min = list == null ? 0 : list.size().min();
        int sizes = (list == null ? MOST_ITEMS : list.size().max()) - min + 1;
        var dice = origin.dice();
        if (field.isPacked()) return packed(field, item, () -> min + dice.below(sizes));
        byte[] tag = tag(field, wireType(field));
        return () -> {
            int size = min + dice.below(sizes);
            for (int i = 0; i < size; i++) {
                out.add(tag);
                item.run();
            }
        };
    }

    private Runnable packed(FieldDescriptor field, Runnable item, IntSupplier sizes) {
        byte[] tag = tag(field, 2);
        return () -> {
            int size = sizes.getAsInt();
            if (size == 0) return;
            out.add(tag);
            int start = out.open();
            for (int i = 0; i < size; i++) item.run();
            out.close(start);
        };
    }

    private Runnable map(FieldDescriptor field, Value said, Origin origin) {
        if (said != null) throw unlike(field, said);
        var entry = field.getMessageType();
        if (isDeep(entry)) return NOTHING;
        var content = message(entry, null, origin.part("entry"));
        byte[] tag = tag(field, 2);
        var dice = origin.dice();
        return () -> {
            int size = dice.below(MOST_ITEMS + 1);
            for (int i = 0; i < size; i++) {
                out.add(tag);
                int start = out.open();
                content.run();
                out.close(start);
            }
        };
    }

    private KhaosError unlike(FieldDescriptor field, Value said) {
        return new KhaosError(
                "the field '" + String.join(".", path) + "' is " + ProtobufFit.spoken(said) + " in the script and "
                        + ProtobufFit.spoken(field) + " in the schema",
                "give it a value of that type, or leave the field out");
    }
}

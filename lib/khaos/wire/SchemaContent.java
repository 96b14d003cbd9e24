package khaos.wire;

import java.util.Optional;
import khaos.base.KhaosError;
import khaos.value.Key;
import khaos.value.ObjectOf;
import khaos.value.Origin;
import khaos.wire.registry.Registry;
import khaos.wire.registry.SchemaChoice;

/** Records that a schema describes, before it is known whether there is a registry. */
public interface SchemaContent extends Content {

    /** What the script says of them; empty where the schema says it all. */
    Optional<ObjectOf> fields();

    SchemaChoice choice();

    /** Refuses fields of the script that no schema of this format can be made of. */
    void checkFields(ObjectOf fields);

    /** As they are without a registry; the schema is not in one. */
    Content bare();

    /** As they are with it, their schema fetched or registered. */
    Content at(Registry registry, String topic);

    /** @param word of the format: {@code avro} */
    static void mustHaveFields(Optional<ObjectOf> fields, SchemaChoice choice, String word) {
        if (fields.isEmpty() && choice.isOfFields())
            throw new KhaosError(
                    word + "() needs fields",
                    "add value { field 'id', uuid() }, or name a schema: " + word + "(subject: 'orders-value')");
    }

    @Override
    default void check(Key key) {
        if (choice().isOfFields()) checkFields(fields().orElseThrow());
        if (choice().subject().isEmpty()) bare().check(key);
    }

    @Override
    default Maker maker(Key key, Origin origin) {
        if (choice().subject().isPresent())
            throw new KhaosError(
                    "the schema of '" + choice().subject().get() + "' is in a registry, which nobody has asked",
                    "khaos run asks it");
        return bare().maker(key, origin);
    }

    @Override
    default Optional<Content> spoilt(Spoil how) {
        return bare().spoilt(how);
    }

    @Override
    default Tie tie() {
        return choice().subject().isPresent() ? Tie.FIRM : Tie.LOOSE;
    }

    @Override
    default Content ready(String topic, Key key, Optional<Registry> registry) {
        var ready = registry.map(there -> at(there, topic)).orElseGet(this::bare);
        ready.check(key);
        return ready;
    }
}

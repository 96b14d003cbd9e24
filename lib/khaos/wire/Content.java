package khaos.wire;

import java.util.Optional;
import khaos.base.KhaosError;
import khaos.value.Key;
import khaos.value.Origin;
import khaos.wire.registry.Registry;

/** What the records of a topic hold, in one format. Immutable and shared. */
public interface Content {

    /**
     * Refuses what can be known to be wrong before anything is started: a key that these records cannot give, a field that the
     * format cannot carry, a schema file that cannot be read.
     *
     * @throws KhaosError naming what is missing
     */
    void check(Key key);

    /** A fresh maker for one producer thread; whatever varies, keys included, comes from {@code origin} alone. */
    Maker maker(Key key, Origin origin);

    /** Whether its schema is tied to a registry. */
    default Tie tie() {
        return Tie.NONE;
    }

    /**
     * The same, as the records of {@code topic} hold it: with its schema fetched or registered.
     *
     * @param registry empty where there is none
     * @throws KhaosError when the registry says no, or {@code key} is no field of the schema
     */
    default Content ready(String topic, Key key, Optional<Registry> registry) {
        return this;
    }

    /**
     * The same with something wrong: values that are whole in themselves, and not what the schema promises.
     *
     * @return empty when these records have nothing that could be wrong so
     */
    default Optional<Content> spoilt(Spoil how) {
        return Optional.empty();
    }

    /**
     * The same by another schema, which follows on this one's.
     *
     * @param registers whether the registry is asked, if there is one; otherwise the text is only checked
     * @throws KhaosError when it is no such schema, or these records have none
     */
    default Content evolved(String schema, boolean registers) {
        throw new KhaosError(
                "these records have no schema that could change", "say format avro(), protobuf() or jsonSchema()");
    }

    /** What a registry is to it; the stronger the later. */
    enum Tie {
        /** It has no schema. */
        NONE,
        /** Its schema is registered where there is a registry. */
        LOOSE,
        /** It cannot be without one. */
        FIRM
    }
}

package khaos.wire.poison;

import khaos.base.KhaosError;
import khaos.value.Origin;
import khaos.wire.Content;
import khaos.wire.Spoil;
import khaos.wire.registry.Framing;
import khaos.word.Word;

/** An id that no registry has given yet, in the framing. */
public record UnknownSchema() implements Poison {

    private static final int UNKNOWN = Integer.MAX_VALUE - 6;

    @Word(value = "The schema's id is none that the registry knows.", example = "poison 1.percent, unknownSchema()")
    public static UnknownSchema unknownSchema() {
        return new UnknownSchema();
    }

    @Override
    public Spoil kind() {
        return Spoil.UNKNOWN_SCHEMA;
    }

    @Override
    public Spoiler spoiler(Content content, Origin origin) {
        if (content.tie() == Content.Tie.NONE)
            throw new KhaosError(
                    "unknownSchema() needs records with a schema's id", "say format avro(), and a registry");
        return value -> {
            if (value.length < Framing.SIZE || value[0] != Framing.MAGIC) return value;
            byte[] spoilt = value.clone();
            System.arraycopy(Framing.of(UNKNOWN), 0, spoilt, 0, Framing.SIZE);
            return spoilt;
        };
    }
}

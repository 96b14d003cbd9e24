package khaos.wire;

import java.util.List;
import java.util.Optional;
import khaos.base.KhaosError;
import khaos.value.Key;
import khaos.value.Leaf;
import khaos.value.ObjectOf.Field;
import khaos.value.Origin;
import khaos.wire.registry.Registry;

/**
 * Records with headers of their own, whatever they hold. A header's bytes are the plain text of its value.
 *
 * @param headers in this order; a name may come more than once
 */
public record Headed(Content content, List<Field> headers) implements Content {

    public Headed {
        headers = List.copyOf(headers);
        for (var header : headers) {
            if (header.name().equals(Identity.HEADER) || header.name().equals(FlowTag.HEADER))
                throw new KhaosError(
                        "the header '" + header.name() + "' is khaos's own: by it records are told apart",
                        "give it another name");
            if (!(header.value() instanceof Leaf))
                throw new KhaosError(
                        "the header '" + header.name() + "' has parts, and a header is plain text",
                        "say each part as a header of its own");
        }
    }

    @Override
    public void check(Key key) {
        content.check(key);
    }

    @Override
    public Tie tie() {
        return content.tie();
    }

    @Override
    public Content ready(String topic, Key key, Optional<Registry> registry) {
        return new Headed(content.ready(topic, key, registry), headers);
    }

    @Override
    public Optional<Content> spoilt(Spoil how) {
        return content.spoilt(how);
    }

    @Override
    public Content evolved(String schema, boolean registers) {
        return new Headed(content.evolved(schema, registers), headers);
    }

    @Override
    public Maker maker(Key key, Origin origin) {
        return new HeadedMaker(content.maker(key, origin), headers, origin);
    }
}

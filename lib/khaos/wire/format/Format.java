package khaos.wire.format;

import khaos.base.KhaosError;
import khaos.value.ObjectOf;
import khaos.wire.Content;
import khaos.wire.KeyFormat;
import khaos.wire.Payload;

/** A way to write records as bytes: what {@code format} and {@code keyFormat} of a topic take. */
public interface Format {

    /**
     * Records of these fields.
     *
     * @throws KhaosError when it cannot hold them
     */
    Content of(ObjectOf fields);

    /** Records of a size. */
    default Content of(Payload payload) {
        throw new KhaosError(this + " needs fields, and a payload has none", "use value { … } instead");
    }

    /** Records of which nothing else is said. */
    default Content alone() {
        return of(Payload.DEFAULT);
    }

    /** Keys. */
    KeyFormat keys();
}

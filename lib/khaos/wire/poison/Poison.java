package khaos.wire.poison;

import khaos.base.KhaosError;
import khaos.value.Origin;
import khaos.wire.Content;
import khaos.wire.Spoil;

/** A way to make records that readers choke on. */
public interface Poison {

    /** By which it is counted. */
    Spoil kind();

    /**
     * A spoiler for one producer thread.
     *
     * @throws KhaosError when such records cannot be spoilt so
     */
    Spoiler spoiler(Content content, Origin origin);

    /** Spoils one value after another. */
    @FunctionalInterface
    interface Spoiler {
        /** @return other bytes; {@code value} stays as it is */
        byte[] spoil(byte[] value);
    }
}

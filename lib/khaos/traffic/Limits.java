package khaos.traffic;

import java.util.Optional;
import khaos.base.Bytes;
import khaos.base.Rate;

/**
 * The most that a run may send, whatever its plan and its incidents say.
 *
 * @param rate  records a second, of all producers and flows together
 * @param bytes keys and values of the whole run
 */
public record Limits(Optional<Rate> rate, Optional<Bytes> bytes) {

    public static final Limits NONE = new Limits(Optional.empty(), Optional.empty());
}

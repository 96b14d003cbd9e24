package khaos.target;

import khaos.base.Bytes;

/** Can be held to a quota by the brokers. */
public interface Throttleable {

    /** @param perSecond bytes a second and broker */
    Injection throttle(Bytes perSecond);
}

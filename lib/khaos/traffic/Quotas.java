package khaos.traffic;

import khaos.base.Bytes;
import khaos.target.Injection;

/** Lets the brokers hold clients to a rate. */
public interface Quotas {

    /** @param perSecond bytes a second and broker that the client of that id may send */
    Injection producer(String clientId, Bytes perSecond);

    /** @param perSecond bytes a second and broker that the client of that id may read */
    Injection consumer(String clientId, Bytes perSecond);
}

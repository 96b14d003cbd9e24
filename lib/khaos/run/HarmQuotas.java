package khaos.run;

import khaos.base.Bytes;
import khaos.cluster.harm.Harms;
import khaos.target.Injection;
import khaos.traffic.Quotas;

/** Quotas that the cluster's brokers keep. */
record HarmQuotas(Harms harms) implements Quotas {

    @Override
    public Injection producer(String clientId, Bytes perSecond) {
        return harms.throttleProducer(clientId, perSecond);
    }

    @Override
    public Injection consumer(String clientId, Bytes perSecond) {
        return harms.throttleConsumer(clientId, perSecond);
    }
}

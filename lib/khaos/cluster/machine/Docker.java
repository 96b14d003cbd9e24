package khaos.cluster.machine;

import java.util.Map;
import khaos.base.KhaosError;
import khaos.cluster.docker.Engine;

/** Whether a Docker engine answers: a client program may be there without one, and the other way round. */
final class Docker {

    private Docker() {}

    static Finding finding(Map<String, String> environment) {
        try (var engine = Engine.connect(environment)) {
            return Finding.good(engine + ": khaos run --cluster docker works");
        } catch (KhaosError none) {
            return Finding.neutral(none.what(), "not needed: brokers run without it; to have it, " + none.fix());
        }
    }
}

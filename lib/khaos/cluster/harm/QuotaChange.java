package khaos.cluster.harm;

import java.util.List;
import java.util.Map;
import khaos.base.Bytes;
import khaos.base.KhaosError;
import khaos.target.Injection;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.quota.ClientQuotaFilter;
import org.apache.kafka.common.quota.ClientQuotaFilterComponent;

/** A quota for one client id, each broker by itself; closing puts back the old one, or none where there was none. */
final class QuotaChange implements Injection {

    private final Harms harms;
    private final Quota old;
    private final double wanted;
    private final Journal.Entry entry;
    private boolean isClosed;

    private QuotaChange(Harms harms, Quota old, double wanted) {
        this.harms = harms;
        this.old = old;
        this.wanted = wanted;
        this.entry = harms.before(old);
    }

    static Injection of(Harms harms, String clientId, String key, Bytes perSecond) {
        harms.claim(List.of(clientId, key), "the quota of " + clientId);
        try {
            Quota found = new Quota(clientId, key, found(harms.admin(), clientId, key));
            var change = new QuotaChange(harms, found, perSecond.count());
            change.set();
            return change;
        } catch (KhaosError failure) {
            harms.release(List.of(clientId, key));
            throw failure;
        }
    }

    private void set() {
        try {
            new Quota(old.clientId, old.key, wanted).heal(harms.admin());
        } catch (KhaosError refused) {
            Undisturbed.run(this::close); // it may have been set all the same
            throw refused;
        }
    }

    /** Null when there is none. */
    private static Double found(Admin admin, String clientId, String key) {
        var filter = ClientQuotaFilter.containsOnly(
                List.of(ClientQuotaFilterComponent.ofEntity(ClientQuotaEntity.CLIENT_ID, clientId)));
        return Asked.of(admin.describeClientQuotas(filter).entities(), "read the quota of " + clientId, Harms.limit())
                .getOrDefault(entity(clientId), Map.of())
                .get(key);
    }

    private static ClientQuotaEntity entity(String clientId) {
        return new ClientQuotaEntity(Map.of(ClientQuotaEntity.CLIENT_ID, clientId));
    }

    private Double now() {
        return found(harms.admin(), old.clientId, old.key);
    }

    @Override
    public boolean isInEffect() {
        return Double.valueOf(wanted).equals(now());
    }

    @Override
    public boolean isHealed() {
        return java.util.Objects.equals(old.perSecond, now());
    }

    @Override
    public synchronized void close() {
        if (isClosed) return;
        old.heal(harms.admin());
        isClosed = true;
        entry.close();
        harms.release(List.of(old.clientId, old.key));
    }

    /** @param perSecond null for none */
    record Quota(String clientId, String key, Double perSecond) implements Cure {

        @Override
        public void heal(Admin admin) {
            var change =
                    new ClientQuotaAlteration(entity(clientId), List.of(new ClientQuotaAlteration.Op(key, perSecond)));
            Asked.of(admin.alterClientQuotas(List.of(change)).all(), "set the quota of " + clientId, Harms.limit());
        }

        @Override
        public String told() {
            return "the client " + clientId + " had a quota";
        }
    }
}

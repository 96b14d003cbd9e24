package khaos.cluster.harm;

import java.util.List;
import java.util.Map;
import khaos.base.Bytes;
import khaos.target.Injection;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.quota.ClientQuotaFilter;
import org.apache.kafka.common.quota.ClientQuotaFilterComponent;

/**
 * What each broker lets one client id send or read; applying it makes it so.
 *
 * @param key       Kafka's own: {@code producer_byte_rate}
 * @param perSecond null for no quota
 */
record Quota(String clientId, String key, Double perSecond) implements Cure {

    static Injection change(Harms harms, String clientId, String key, Bytes perSecond) {
        Quota found = now(harms.admin(), clientId, key);
        var wanted = new Quota(clientId, key, (double) perSecond.count());
        return Change.of(
                harms,
                List.of(clientId, key),
                () -> found,
                () -> wanted.heal(harms.admin()),
                () -> wanted.holds(harms.admin()),
                () -> found.holds(harms.admin()));
    }

    private static Quota now(Admin admin, String clientId, String key) {
        var filter = ClientQuotaFilter.containsOnly(
                List.of(ClientQuotaFilterComponent.ofEntity(ClientQuotaEntity.CLIENT_ID, clientId)));
        Double found = Asked.of(
                        admin.describeClientQuotas(filter).entities(), "read the quota of " + clientId, Harms.limit())
                .getOrDefault(entity(clientId), Map.of())
                .get(key);
        return new Quota(clientId, key, found);
    }

    private static ClientQuotaEntity entity(String clientId) {
        return new ClientQuotaEntity(Map.of(ClientQuotaEntity.CLIENT_ID, clientId));
    }

    private boolean holds(Admin admin) {
        return now(admin, clientId, key).equals(this);
    }

    @Override
    public void heal(Admin admin) {
        var op = new ClientQuotaAlteration.Op(key, perSecond);
        var change = new ClientQuotaAlteration(entity(clientId), List.of(op));
        Asked.of(admin.alterClientQuotas(List.of(change)).all(), "set the quota of " + clientId, Harms.limit());
    }

    @Override
    public String told() {
        return "the client " + clientId + " had a quota";
    }
}

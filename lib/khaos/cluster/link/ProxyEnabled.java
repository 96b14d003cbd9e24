package khaos.cluster.link;

import khaos.cluster.harm.Cure;
import org.apache.kafka.clients.admin.Admin;

/**
 * A proxy was disabled and must be as it was.
 *
 * @param api       where the proxies' server answers
 * @param isEnabled how it was
 */
record ProxyEnabled(String api, String proxy, boolean isEnabled) implements Cure {

    @Override
    public void heal(Admin admin) {
        new LinkApi(api).enable(proxy, isEnabled);
    }

    @Override
    public String told() {
        return "the link " + proxy + " was down";
    }
}

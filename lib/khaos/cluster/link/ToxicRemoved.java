package khaos.cluster.link;

import khaos.cluster.harm.Cure;
import org.apache.kafka.clients.admin.Admin;

/**
 * A toxic was placed in a proxy and must go.
 *
 * @param api where the proxies' server answers
 */
record ToxicRemoved(String api, String proxy, String toxic) implements Cure {

    @Override
    public void heal(Admin admin) {
        new LinkApi(api).remove(proxy, toxic);
    }

    @Override
    public String told() {
        return "the link " + proxy + " was harmed by " + toxic;
    }
}

package khaos.cluster.local;

import java.nio.file.Path;
import khaos.base.Home;
import khaos.cluster.harm.Cure;
import org.apache.kafka.clients.admin.Admin;

/**
 * A broker of a kept cluster was ended and must run again.
 *
 * @param home khaos's folder
 */
record StartAgain(String home, int node) implements Cure {

    @Override
    public void heal(Admin admin) {
        LocalCluster.open(new Home(Path.of(home))).ifPresent(cluster -> cluster.startAgain(node));
    }

    @Override
    public String told() {
        return "kafka-" + node + " was down";
    }
}

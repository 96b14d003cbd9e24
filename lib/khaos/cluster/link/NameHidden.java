package khaos.cluster.link;

import java.nio.file.Path;
import khaos.cluster.harm.Cure;
import org.apache.kafka.clients.admin.Admin;

/**
 * A broker's name was taken out of another's hosts file and must be there again.
 *
 * @param hosts the file
 */
record NameHidden(Path hosts, String name) implements Cure {

    @Override
    public void heal(Admin admin) {
        new HostsFile(hosts).show(name);
    }

    @Override
    public String told() {
        return "the name " + name + " was refused";
    }
}

package khaos.cluster.harm;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import khaos.target.Injection;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigSource;
import org.apache.kafka.common.config.ConfigResource;

/**
 * A setting of one topic or broker; applying it makes it so.
 *
 * @param value null for none of its own: a default holds
 */
record Setting(ConfigResource.Type type, String of, String name, String value) implements Cure {

    static Injection change(Harms harms, ConfigResource.Type type, String of, String name, String value) {
        Setting found = now(harms.admin(), type, of, name);
        var wanted = new Setting(type, of, name, value);
        return Change.of(
                harms,
                List.of(type, of, name),
                () -> found,
                () -> wanted.heal(harms.admin()),
                () -> wanted.holds(harms.admin()),
                () -> found.holds(harms.admin()));
    }

    private static Setting now(Admin admin, ConfigResource.Type type, String of, String name) {
        var resource = new ConfigResource(type, of);
        var config = Asked.of(
                        admin.describeConfigs(List.of(resource)).all(), "read the settings of " + of, Harms.limit())
                .get(resource);
        String value = Optional.ofNullable(config.get(name))
                .filter(Setting::isExplicit)
                .map(ConfigEntry::value)
                .orElse(null);
        return new Setting(type, of, name, value);
    }

    /** Said for this very topic or broker, and changeable while it runs. */
    private static boolean isExplicit(ConfigEntry entry) {
        return entry.source() == ConfigSource.DYNAMIC_TOPIC_CONFIG
                || entry.source() == ConfigSource.DYNAMIC_BROKER_CONFIG;
    }

    private boolean holds(Admin admin) {
        return now(admin, type, of, name).equals(this);
    }

    @Override
    public void heal(Admin admin) {
        var op = value == null ? AlterConfigOp.OpType.DELETE : AlterConfigOp.OpType.SET;
        var change = List.of(new AlterConfigOp(new ConfigEntry(name, value), op));
        Asked.of(
                admin.incrementalAlterConfigs(Map.of(new ConfigResource(type, of), change))
                        .all(),
                "set " + name + " of " + of,
                Harms.limit());
    }

    @Override
    public String told() {
        return "the setting " + name + " of " + type.name().toLowerCase(Locale.ROOT) + " " + of + " was changed";
    }
}

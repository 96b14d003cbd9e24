package khaos.cluster.harm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import khaos.base.KhaosError;
import khaos.target.Injection;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigSource;
import org.apache.kafka.common.config.ConfigResource;

/** Another value for a setting of a topic or broker; closing puts back the old one, or none where there was none. */
final class SettingChange implements Injection {

    private final Harms harms;
    private final ConfigResource resource;
    private final String value;
    private final Setting old;
    private final Journal.Entry entry;
    private boolean isClosed;

    private SettingChange(Harms harms, ConfigResource resource, String value, Setting old) {
        this.harms = harms;
        this.resource = resource;
        this.value = value;
        this.old = old;
        this.entry = harms.before(old);
    }

    static Injection of(Harms harms, ConfigResource.Type type, String of, String name, String value) {
        var resource = new ConfigResource(type, of);
        String told = "the setting " + name + " of " + of;
        harms.claim(List.of(resource, name), told);
        try {
            var found = explicit(harms.admin(), resource, name);
            var change = new SettingChange(harms, resource, value, new Setting(type, of, name, found.orElse(null)));
            change.set(value);
            return change;
        } catch (KhaosError failure) {
            harms.release(List.of(resource, name));
            throw failure;
        }
    }

    private void set(String wanted) {
        try {
            old.with(wanted).heal(harms.admin());
        } catch (KhaosError refused) {
            Undisturbed.run(this::close); // it may have been set all the same
            throw refused;
        }
    }

    /** What was said for this very topic or broker; empty where a default holds. */
    static Optional<String> explicit(Admin admin, ConfigResource resource, String name) {
        var config = Asked.of(
                        admin.describeConfigs(List.of(resource)).all(),
                        "read the settings of " + resource.name(),
                        Harms.limit())
                .get(resource);
        return Optional.ofNullable(config.get(name))
                .filter(SettingChange::isExplicit)
                .map(ConfigEntry::value);
    }

    private static boolean isExplicit(ConfigEntry entry) {
        return entry.source() == ConfigSource.DYNAMIC_TOPIC_CONFIG
                || entry.source() == ConfigSource.DYNAMIC_BROKER_CONFIG;
    }

    @Override
    public boolean isInEffect() {
        return explicit(harms.admin(), resource, old.name).filter(value::equals).isPresent();
    }

    @Override
    public boolean isHealed() {
        return explicit(harms.admin(), resource, old.name).equals(Optional.ofNullable(old.value));
    }

    @Override
    public synchronized void close() {
        if (isClosed) return;
        old.heal(harms.admin());
        isClosed = true;
        entry.close();
        harms.release(List.of(resource, old.name));
    }

    /** @param value null for none of its own */
    record Setting(ConfigResource.Type type, String of, String name, String value) implements Cure {

        Setting with(String other) {
            return new Setting(type, of, name, other);
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
            return "the setting " + name + " of " + type.name().toLowerCase(java.util.Locale.ROOT) + " " + of
                    + " was changed";
        }
    }
}

package khaos.cluster.local;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import khaos.base.BadInput;
import khaos.base.KhaosError;
import khaos.base.Redacted;

/**
 * What to start.
 *
 * @param brokerConfig settings of every broker by Kafka's own names, over khaos's defaults
 * @param heapMb       heap of each broker in MB
 * @param kept         whether the data is the user's: it then outlives the brokers, and the next kept start finds it
 * @param proxies      who has proxies before all links: {@link #OWN_PROXIES}, {@link #TOXIPROXY}, the address of an API that
 *     runs already; empty for none
 * @param secure  how clients come to it, as {@link Secure} says it; empty for anyhow
 * @param prepared     what each broker has of its own, so that it can be taken from it
 * @param zooKeeper whether brokers agree by ZooKeeper, and not among themselves
 */
public record LocalSettings(
        int nodes,
        String kafkaVersion,
        Map<String, String> brokerConfig,
        int heapMb,
        boolean kept,
        String proxies,
        String secure,
        Set<Preparation> prepared,
        boolean zooKeeper) {

    public static final String DEFAULT_KAFKA = "4.3.1";

    /** Of a cluster with ZooKeeper: the last line of Kafka that knows it. */
    public static final String ZOOKEEPER_KAFKA = "3.9.1";

    public static final LocalSettings DEFAULT =
            new LocalSettings(3, DEFAULT_KAFKA, Map.of(), 512, false, "", "", Set.of(), false);

    /** A server of khaos's that is started for the cluster. */
    public static final String OWN_PROXIES = "khaos";

    /** A {@code toxiproxy-server} that is on the PATH and started for the cluster. */
    public static final String TOXIPROXY = "start";

    public LocalSettings {
        if (proxies == null) proxies = ""; // written by a khaos that had none
        if (secure == null) secure = "";
        if (!secure.isEmpty()) Secure.named(secure);
        prepared = prepared == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(prepared));
        brokerConfig = Collections.unmodifiableMap(new TreeMap<>(brokerConfig));
        if (zooKeeper && !secure.isEmpty())
            throw new BadInput(
                    "khaos secures no cluster with ZooKeeper", "leave out --mode zookeeper, or --secure " + secure);
        if (nodes < 1) throw new KhaosError("a cluster needs at least 1 broker, got " + nodes, "");
        if (!proxies.isEmpty() && nodes > Loopback.BROKERS)
            throw new KhaosError(
                    "a cluster with proxies has at most " + Loopback.BROKERS + " brokers, got " + nodes, "");
        if (!kafkaVersion.matches("\\d{1,3}(\\.\\d{1,2})+(-\\w+)*"))
            throw new KhaosError("`" + kafkaVersion + "` is not a Kafka version", "write for example " + DEFAULT_KAFKA);
        if (zooKeeper) new KafkaVersion(kafkaVersion).mustKnowZooKeeper();
    }

    public LocalSettings withNodes(int number) {
        return new LocalSettings(
                number, kafkaVersion, brokerConfig, heapMb, kept, proxies, secure, prepared, zooKeeper);
    }

    public LocalSettings withKafka(String version) {
        return new LocalSettings(nodes, version, brokerConfig, heapMb, kept, proxies, secure, prepared, zooKeeper);
    }

    public LocalSettings withBrokerConfig(Map<String, String> config) {
        return new LocalSettings(nodes, kafkaVersion, config, heapMb, kept, proxies, secure, prepared, zooKeeper);
    }

    public LocalSettings withKept(boolean keep) {
        return new LocalSettings(nodes, kafkaVersion, brokerConfig, heapMb, keep, proxies, secure, prepared, zooKeeper);
    }

    /** Links through proxies, of whom these settings say and else of khaos's own server; or no proxies. */
    public LocalSettings withProxied(boolean isProxied) {
        return withProxies(!isProxied ? "" : isProxied() ? proxies : OWN_PROXIES);
    }

    /** @param whose as {@link #proxies} */
    public LocalSettings withProxies(String whose) {
        return new LocalSettings(nodes, kafkaVersion, brokerConfig, heapMb, kept, whose, secure, prepared, zooKeeper);
    }

    public LocalSettings withSecure(Secure how) {
        return new LocalSettings(
                nodes, kafkaVersion, brokerConfig, heapMb, kept, proxies, how.toString(), prepared, zooKeeper);
    }

    public LocalSettings withZooKeeper(boolean isWanted) {
        return new LocalSettings(nodes, kafkaVersion, brokerConfig, heapMb, kept, proxies, secure, prepared, isWanted);
    }

    /** Empty for a cluster that asks nobody who he is. */
    public Optional<Secure> secured() {
        return secure.isEmpty() ? Optional.empty() : Optional.of(Secure.named(secure));
    }

    /** With these beside those that there are. */
    public LocalSettings withPrepared(Collection<Preparation> more) {
        var all = new TreeSet<>(prepared);
        all.addAll(more);
        return new LocalSettings(nodes, kafkaVersion, brokerConfig, heapMb, kept, proxies, secure, all, zooKeeper);
    }

    public boolean isProxied() {
        return !proxies.isEmpty();
    }

    /** What its brokers will be called. */
    public List<String> brokerNames() {
        return IntStream.rangeClosed(1, nodes)
                .mapToObj(khaos.target.Broker::name)
                .toList();
    }

    /** How a cluster that was started with {@code found} is not as these want it, one clause each: "has 1 broker, asked 3". */
    public List<String> differences(LocalSettings found) {
        var all = new ArrayList<String>();
        if (nodes != found.nodes) all.add("has " + found.nodes + " brokers, asked " + nodes);
        if (!kafkaVersion.equals(found.kafkaVersion))
            all.add("is Kafka " + found.kafkaVersion + ", asked " + kafkaVersion);
        if (zooKeeper != found.zooKeeper)
            all.add(zooKeeper ? "is in KRaft mode, asked for ZooKeeper" : "has ZooKeeper, asked for KRaft mode");
        if (!brokerConfig.equals(found.brokerConfig))
            all.add("has the broker settings {" + Redacted.pairs(found.brokerConfig, ", ") + "}, asked {"
                    + Redacted.pairs(brokerConfig, ", ") + "}");
        if (isProxied() && !found.isProxied()) all.add("has no proxies before its links, asked for them");
        else if (isProxied() && !proxies.equals(found.proxies))
            all.add("has its proxies from " + found.proxies + ", asked " + proxies);
        if (!secure.isEmpty() && !secure.equals(found.secure))
            all.add((found.secure.isEmpty() ? "is not secured" : "is secured by " + found.secure) + ", asked "
                    + secure);
        for (Preparation one : prepared)
            if (!found.prepared.contains(one)) all.add("has brokers without a " + one + " of their own, asked for it");
        return all;
    }
}

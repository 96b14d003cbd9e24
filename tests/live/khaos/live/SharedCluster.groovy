package khaos.live

import java.nio.file.Files
import java.nio.file.Path
import khaos.base.Home
import khaos.base.Progress
import khaos.cluster.local.LocalCluster
import khaos.cluster.local.LocalSettings

/** One three-broker cluster for all live specs of a JVM: started when the first one asks, stopped when the JVM ends. */
class SharedCluster {

    /** Apart from the user's own. */
    static final Home HOME = new Home(Path.of('target/khaos-home').toAbsolutePath())

    private static LocalCluster cluster

    static synchronized LocalCluster get() {
        if (cluster == null) {
            cluster = LocalCluster.start(LocalSettings.DEFAULT, HOME, Progress.SILENT)
            Runtime.runtime.addShutdownHook(new Thread({ cluster.close() }, 'khaos-close-shared-cluster'))
        }
        cluster
    }

    /** Kafka's own, and those that it needs; there once the cluster was started. */
    static List<Path> jars() {
        get()
        Files.readAllLines(HOME.folder().resolve("kafka/${LocalSettings.DEFAULT_KAFKA}/classpath")).collect { Path.of(it) }
    }

    static String bootstrap() {
        get().client()['bootstrap.servers']
    }
}

package khaos.live

import java.nio.file.Path
import khaos.base.Home
import khaos.base.Progress
import khaos.cluster.local.LocalCluster
import khaos.cluster.local.LocalSettings

/** A khaos in a process of its own, to be killed: starts one throw-away broker or more, maybe behind proxies, maybe with a registry, in the home that it is given, and waits. */
class OtherKhaos {

    static void main(String[] args) {
        def cluster = LocalCluster.start(LocalSettings.DEFAULT.withNodes(args[1] as int).withProxied(args[2] as boolean), new Home(Path.of(args[0])), Progress.SILENT)
        if (args[3]) cluster.startRegistry(Optional.empty(), Progress.SILENT)
        println 'ready'
        Thread.currentThread().join()
    }

    /** Returns when its brokers are ready. */
    static Process start(Home home, int brokers, boolean proxied = false, boolean registry = false) {
        start(OtherKhaos, home.folder().toString(), "$brokers", proxied ? 'proxied' : '', registry ? 'registry' : '')
    }

    /** Returns when {@code program} says that it is ready. */
    static Process start(Class<?> program, String... arguments) {
        def java = Path.of(System.getProperty('java.home'), 'bin', 'java').toString()
        def process = new ProcessBuilder(
                java, '-cp', System.getProperty('java.class.path'), program.name, *arguments)
                .redirectErrorStream(true)
                .start()
        def reader = process.inputReader()
        assert reader.lines().anyMatch { it == 'ready' }
        process
    }
}

package khaos.live

import java.nio.file.Path
import khaos.base.Home
import khaos.cli.Khaos
import khaos.dsl.Scripts

/** The command line in a process of its own. */
class KhaosByHand {

    static void main(String[] args) {
        System.exit(Khaos.run(new Scripts(Home.ofUser()), args))
    }

    static Process start(Home home, String... arguments) {
        def java = Path.of(System.getProperty('java.home'), 'bin', 'java').toString()
        def builder = new ProcessBuilder(java, '-cp', System.getProperty('java.class.path'), KhaosByHand.name, *arguments).redirectErrorStream(true)
        builder.environment().put('KHAOS_HOME', home.folder().toString())
        builder.start()
    }
}

package khaos.cli

import java.nio.file.Path
import khaos.base.Home
import khaos.dsl.Scripts
import khaos.report.Terminal

/** The command line in this JVM, and all that it says. */
class KhaosTold {

    static Map run(Home home, String... arguments) {
        def said = new ByteArrayOutputStream()
        def stream = new PrintStream(said, true)
        def context = new Context(new Scripts(home), home, Terminal.plain(stream, stream), new Scenarios(new Catalogue(), Path.of(''), InputStream.nullInputStream()))
        [code: Khaos.run(context, arguments), said: said.toString()]
    }
}

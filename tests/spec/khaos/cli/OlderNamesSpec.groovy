package khaos.cli

import java.nio.file.Path
import khaos.dsl.Script
import khaos.dsl.Scripts
import khaos.report.Terminal
import spock.lang.Specification

/** Who comes from the older tool finds its incidents by their names there. */
class OlderNamesSpec extends Specification {

    def "khaos words #older leads to #word"() {
        given:
        def out = new ByteArrayOutputStream()
        def terminal = Terminal.plain(new PrintStream(out, true), System.err)
        def context = new Context(new Scripts(Script.HOME), Script.HOME, terminal, new Scenarios(new Catalogue(), Path.of('.'), InputStream.nullInputStream()))

        expect:
        Khaos.run(context, 'words', older) == 0
        out.toString().readLines().any { it.trim().startsWith("$word(") }

        where:
        older                     || word
        'stop_broker'             || 'stop'
        'start_broker'            || 'stop'
        'increase_consumer_delay' || 'slow'
        'rebalance_consumer'      || 'rebalance'
        'change_producer_rate'    || 'rate'
        'pause_consumer'          || 'pause'
    }
}

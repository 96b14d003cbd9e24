package khaos.cli

import khaos.base.BadInput
import picocli.CommandLine
import spock.lang.Specification

class LimitOptionsSpec extends Specification {

    def "#said is #bytes bytes"() {
        expect:
        options('--max-bytes', said).limits().bytes().get().count() == bytes

        where:
        said   || bytes
        '100'  || 100
        '16kb' || 16384
        '2 GB' || 2L << 30
    }

    def "#option #said is refused"() {
        when:
        options(option, said).limits()

        then:
        def told = thrown(BadInput)
        told.what().startsWith(option)

        where:
        option        | said
        '--max-bytes' | 'much'
        '--max-bytes' | '1.5gb'
        '--max-rate'  | '0'
        '--max-rate'  | 'Infinity'
    }

    def "without them nothing is limited"() {
        expect:
        options().limits() == khaos.traffic.Limits.NONE
    }

    private static LimitOptions options(String... arguments) {
        def options = new LimitOptions()
        new CommandLine(CommandLine.Model.CommandSpec.forAnnotatedObject(options)).parseArgs(arguments)
        options
    }
}

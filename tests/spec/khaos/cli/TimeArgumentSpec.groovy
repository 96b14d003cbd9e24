package khaos.cli

import java.time.Duration
import picocli.CommandLine.TypeConversionException
import spock.lang.Specification

class TimeArgumentSpec extends Specification {

    def "#text is #millis ms"() {
        expect:
        new TimeArgument().convert(text) == Duration.ofMillis(millis)

        where:
        text    || millis
        '90'    || 90_000
        '0'     || 0
        '30s'   || 30_000
        '2m'    || 120_000
        '2min'  || 120_000
        '1.5h'  || 5_400_000
        '500ms' || 500
        '10 s'  || 10_000
    }

    def "`#text` is refused with an example"() {
        when:
        new TimeArgument().convert(text)

        then:
        def wrong = thrown(TypeConversionException)
        wrong.message.contains('write for example 90, 30s, 2m or 1.5h')

        where:
        text << ['', '-1', '10x', 's', '1e3', 'ten']
    }
}

package khaos.report

import static khaos.report.Runs.incident
import static khaos.report.Runs.judged
import static khaos.report.Runs.judgement

import com.fasterxml.jackson.databind.JsonNode
import java.nio.file.Files
import java.nio.file.Path
import khaos.check.Verdict
import spock.lang.Specification

/** The page about result.json knows what is in one. */
class ResultPageSpec extends Specification {

    def "every field is on the page"() {
        given:
        def page = Files.readString(Path.of('docs/result.md'))
        def result = ResultJson.of(judged([judgement('a', Runs.LOSS), judgement('b', Verdict.unknown('c'))], [incident('outage')]), new About('1', 1))

        expect:
        fields(result).findAll { !page.contains("`$it`") } == []
        page.contains("`version` is ${ResultJson.VERSION};")
    }

    private static List<String> fields(JsonNode json) {
        json.properties().collectMany { [it.key, *fields(it.value)] } + (json.array ? json.collectMany { fields(it) } : [])
    }
}

package khaos.cli

import java.nio.file.Files
import java.nio.file.Path
import khaos.base.Home
import khaos.plan.Language
import khaos.report.Terminal
import org.yaml.snakeyaml.Yaml
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** The workflow of examples/ci is one, and what it asks of khaos is what khaos takes. */
class WorkflowSpec extends Specification {

    @TempDir
    Path folder

    @Shared
    Map workflow = new Yaml().load(Files.readString(Path.of('examples/ci/khaos.yml')))

    def "it has the parts of a workflow"() {
        given:
        def job = workflow.jobs.promises

        expect:
        workflow.keySet() == ['name', true, 'jobs'] as Set // YAML 1.1 takes `on` for true
        workflow[true].keySet() == ['pull_request', 'schedule'] as Set
        job.keySet() == ['runs-on', 'timeout-minutes', 'steps'] as Set
        job.steps.every { (it.uses != null) != (it.run != null) }
        job.steps*.uses.findAll().every { it =~ /^actions\/[\w-]+@v\d+$/ }
    }

    def "khaos takes `#line`"() {
        when:
        Khaos.commandLine(context()).parseArgs(arguments(line) as String[])

        then:
        noExceptionThrown()

        where:
        line << workflow.jobs.promises.steps*.run.findAll()
    }

    private static List<String> arguments(String line) {
        def words = (line =~ /'([^']*)'|(\S+)/).collect { all, quoted, plain -> quoted ?: plain }
        assert words[0] == 'khaos/khaos'
        words.tail()
    }

    private Context context() {
        def terminal = Terminal.plain(System.out, System.err)
        new Context(Stub(Language), new Home(folder), terminal, new Scenarios(new Catalogue(), folder, InputStream.nullInputStream()))
    }
}

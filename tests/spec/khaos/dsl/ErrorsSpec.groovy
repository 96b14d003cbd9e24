package khaos.dsl

import java.nio.file.Files
import java.nio.file.Path
import khaos.base.Home
import khaos.plan.BadScenario
import khaos.plan.Impossible
import khaos.plan.Plan
import khaos.plan.PlanChecks
import khaos.plan.Source
import khaos.target.Capabilities
import spock.lang.Specification
import spock.lang.TempDir

/**
 * Each script in tests/errors is wrong, and the text beside it is what people read. After a change that is meant:
 * mvn test -Dtest=ErrorsSpec -Dkhaos.golden=write, then read every difference as a user would.
 */
class ErrorsSpec extends Specification {

    static final Path FOLDER = Path.of('tests/errors')

    @TempDir
    Path folder

    def "#name is told as promised"() {
        given:
        def golden = FOLDER.resolve(name + '.txt')
        def shown = shown(name)
        if (System.getProperty('khaos.golden') == 'write') Files.writeString(golden, shown)

        expect:
        shown == Files.readString(golden)

        where:
        name << names()
    }

    def "a mistake that only running finds is told from a cached script too"() {
        expect:
        shown('limits') == shown('limits')
    }

    private static List<String> names() {
        FOLDER.toFile().list().findAll { it.endsWith('.groovy') }.collect { it - '.groovy' }.sort()
    }

    private String shown(String name) {
        def file = FOLDER.resolve(name + '.groovy')
        def source = new Source(file.fileName.toString(), Files.readString(file), Optional.of(file))
        try {
            def plan = new Scripts(new Home(folder)).read(source, settings(source))
            PlanChecks.fit(source, plan, plan.cluster().brokersOrDefault())
            if (source.line(1).contains('--strict')) mustBePossible(source, plan)
            return 'nothing is wrong with it\n'
        } catch (BadScenario wrong) {
            return wrong.shown()
        }
    }

    /** A first line {@code // --strict} lets khaos run it on a cluster that it did not start. */
    private static void mustBePossible(Source source, Plan plan) {
        def mistakes = Impossible.mistakes(plan, Capabilities.NONE)
        if (mistakes) throw new BadScenario(source, mistakes)
    }

    /** A first line {@code // --set a=1 --set b=2} gives the command line. */
    private static Map<String, String> settings(Source source) {
        (source.line(1) =~ /--set (\w+)=(\S*)/).collect { [it[1], it[2]] }.collectEntries()
    }
}

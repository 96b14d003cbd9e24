package khaos.cli

import java.nio.file.Files
import java.nio.file.Path
import khaos.base.Home
import khaos.dsl.Scripts
import khaos.report.Terminal
import spock.lang.Specification
import spock.lang.TempDir

/**
 * Each script in tests/plans means something, and the text beside it is what `khaos plan` says of it. broker-outage is the script
 * that the language was designed by, word for word. After a change that is meant: mvn test -Dtest=PlansSpec -Dkhaos.golden=write
 */
class PlansSpec extends Specification {

    static final Path FOLDER = Path.of('tests/plans')

    @TempDir
    Path folder

    def "khaos plan draws #name as promised"() {
        given:
        def golden = FOLDER.resolve(name + '.txt')
        def shown = planned(name)
        if (System.getProperty('khaos.golden') == 'write') Files.writeString(golden, shown)

        expect:
        shown == Files.readString(golden)

        where:
        name << FOLDER.toFile().list().findAll { it.endsWith('.groovy') }.collect { it - '.groovy' }.sort()
    }

    private String planned(String name) {
        def out = new ByteArrayOutputStream()
        def home = new Home(folder)
        def terminal = Terminal.plain(new PrintStream(out, true), new PrintStream(out, true))
        def context = new Context(new Scripts(home), home, terminal, new Scenarios(new Catalogue(), FOLDER, InputStream.nullInputStream()))
        assert Khaos.run(context, 'plan', name) == 0
        withoutTheDay(out.toString())
    }

    /** The example of a record is drawn by a fixed seed; what it takes from the clock is not. */
    private static String withoutTheDay(String plan) {
        plan.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z?/, '<now>').replaceAll(/"timestamp":\d+/, '"timestamp":<now>')
    }
}

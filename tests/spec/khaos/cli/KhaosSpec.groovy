package khaos.cli

import java.nio.file.Files
import java.nio.file.Path
import khaos.base.BadInput
import khaos.base.Home
import khaos.base.KhaosError
import khaos.plan.BadScenario
import khaos.plan.ClusterPlan
import khaos.plan.Language
import khaos.plan.Mistake
import khaos.plan.Place
import khaos.plan.Plan
import khaos.plan.Source
import khaos.report.Terminal
import khaos.word.BlockWords
import spock.lang.Specification
import spock.lang.TempDir

class KhaosSpec extends Specification {

    @TempDir
    Path folder

    def out = new ByteArrayOutputStream()
    def err = new ByteArrayOutputStream()

    def "#args ends with #code"() {
        expect:
        khaos(*args) == code

        where:
        args                        || code
        ['--help']                  || 0
        ['--version']               || 0
        ['list', '--help']          || 0
        ['list']                    || 0
        []                          || 2
        ['lst']                     || 2
        ['list', '--nope']          || 2
        ['plan']                    || 2
        ['plan', 'nowhere']         || 2
        ['init', 'no/such name']    || 2
    }

    def "without a command the help goes to standard error, as nothing ran"() {
        when:
        khaos()

        then:
        err.toString().startsWith('Usage: khaos')
        out.toString().empty
    }

    def "help fits 80 columns: #args"() {
        when:
        khaos(*args)

        then:
        out.toString().readLines().every { it.length() <= 80 }

        where:
        args << [['--help'], ['list', '--help'], ['validate', '--help'], ['plan', '--help'], ['words', '--help'], ['init', '--help']]
    }

    def "a wrong word on the command line names what was meant: #args"() {
        when:
        khaos(*args)

        then:
        err.toString().contains(said)
        !err.toString().contains('Usage:')

        where:
        args                    || said
        ['lits']                || '`khaos` has no command `lits`; did you mean list?'
        ['validate', '--hlep']  || '`khaos validate` has no option `--hlep`; did you mean --help?'
        ['plan', 'quickstrat']  || 'did you mean quickstart?'
        ['plan']                || 'help: khaos plan --help'
    }

    def "an error says what and the fix, without a stack trace, and ends with #code"() {
        given:
        def throwing = Stub(Language) { words() >> { throw failure } }

        when:
        def ended = Khaos.run(context(throwing), 'words')

        then:
        ended == code
        err.toString() == 'khaos: it is so\n  do this\n'

        where:
        failure                              || code
        new BadInput('it is so', 'do this')   || 2
        new KhaosError('it is so', 'do this') || 3
    }

    def "a scenario's mistakes are shown whole"() {
        given:
        def source = new Source('a.groovy', "topik('x')", Optional.empty())
        def mistake = new Mistake(new Place('a.groovy', 1, 1), 5, 'no such word', 'did you mean `topic`?')
        def throwing = Stub(Language) { words() >> { throw new BadScenario(source, [mistake]) } }

        when:
        def ended = Khaos.run(context(throwing), 'words')

        then:
        ended == 2
        err.toString() == """\
            a.groovy:1:1  no such word
                topik('x')
                ^^^^^
                did you mean `topic`?
            """.stripIndent()
    }

    def "a defect of khaos is one line, and its story is in a file"() {
        given:
        def throwing = Stub(Language) { words() >> { throw new IllegalStateException('boom') } }

        when:
        def ended = Khaos.run(context(throwing), 'words')

        then:
        ended == 3
        err.toString().readLines()[0] == 'khaos: khaos itself failed: java.lang.IllegalStateException: boom'

        and:
        def crash = Files.list(folder.resolve('home/crashes')).toList()
        crash.size() == 1
        Files.readString(crash[0]).contains('at khaos.cli.WordsCommand')
        err.toString().contains(crash[0].toString())
    }

    private int khaos(String... args) {
        Khaos.run(context(Stub(Language) {
            read(_, _) >> { Source source, Map settings -> plan(source) }
            words() >> [new BlockWords('topic', 'A topic.', [])]
        }), args)
    }

    private Context context(Language language) {
        def scenarios = new Scenarios(new Catalogue(), folder, InputStream.nullInputStream())
        def terminal = Terminal.plain(new PrintStream(out, true), new PrintStream(err, true))
        new Context(language, new Home(folder.resolve('home')), terminal, scenarios)
    }

    private static Plan plan(Source source) {
        new Plan(source.name(), '', Optional.empty(), [], ClusterPlan.DEFAULT, Optional.empty(), [:])
    }
}

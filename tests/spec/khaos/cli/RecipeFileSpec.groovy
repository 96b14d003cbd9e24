package khaos.cli

import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import khaos.base.BadInput
import khaos.base.Home
import khaos.cluster.local.LocalSettings
import khaos.dsl.Scripts
import khaos.plan.Source
import spock.lang.Specification
import spock.lang.TempDir

class RecipeFileSpec extends Specification {

    @TempDir
    Path folder

    def "a run's folder says all that it takes to repeat the run"() {
        given:
        def recipe = new Recipe([source('chaos/outage', 'one')], [rate: '200'], Optional.of(Duration.ofSeconds(9)), false, 42, 0.5, cluster)

        when:
        RecipeFile.write(recipe, folder)
        def read = RecipeFile.read(folder)

        then:
        read.sources()*.text() == ['one']
        read.sources()[0].name() == folder.resolve('scripts/outage.groovy').toString()
        [read.settings(), read.duration(), read.withConsumers(), read.seed(), read.timeScale(), read.cluster()] ==
                [recipe.settings(), recipe.duration(), recipe.withConsumers(), recipe.seed(), recipe.timeScale(), recipe.cluster()]

        where:
        cluster << [Optional.empty(), Optional.of(LocalSettings.DEFAULT.withKafka('4.0.0').withBrokerConfig(['a.b': 'c']))]
    }

    def "scripts of one name are kept apart, and every name makes a file: #names"() {
        when:
        RecipeFile.write(recipe(names), folder)

        then:
        files.every { Files.exists(folder.resolve("scripts/$it")) }
        RecipeFile.read(folder).sources()*.text() == names

        where:
        names                             || files
        ['a/x', 'b/x.groovy', '../x']     || ['x.groovy', 'x-2.groovy', 'x-3.groovy']
        ['<stdin>']                       || ['stdin.groovy']
        ['/tmp/mit Leer zeichen.groovy']  || ['mit-Leer-zeichen.groovy']
    }

    def "rows that a script reads are kept as they were, and found again by the same name"() {
        given:
        def elsewhere = Files.createDirectory(folder.resolve('data'))
        def rows = Files.writeString(elsewhere.resolve('customers.csv'), 'id\n1\n')
        def script = Files.writeString(folder.resolve('shop.groovy'), "topic('customers') { value { rows csv('data/customers.csv') } }")
        def language = new Scripts(new Home(folder.resolve('home')))
        def recipe = new Recipe([new Source('shop', Files.readString(script), Optional.of(script))], [:], Optional.empty(), true, 1, 1, Optional.empty())

        when:
        RecipeFile.write(Chosen.read(language, recipe).recipe(), folder.resolve('run'))
        Files.delete(rows)
        def again = Chosen.read(language, RecipeFile.read(folder.resolve('run')))
        RecipeFile.write(again.recipe(), folder.resolve('run-2'))

        then:
        again.plans()[0].files()['data/customers.csv'].with { Files.readString(it) } == 'id\n1\n'
        RecipeFile.read(folder.resolve('run-2')).sources()[0].files()['data/customers.csv'].with { Files.readString(it) } == 'id\n1\n'
    }

    def "what is said beside --from wins over what was"() {
        given:
        def earlier = new Recipe([source('a', '')], [x: '1', y: '2'], Optional.of(Duration.ofSeconds(9)), true, 42, 1, Optional.empty())

        expect:
        earlier.with([y: '3'], Optional.empty(), true, Optional.empty(), Optional.empty()) ==
                new Recipe(earlier.sources(), [x: '1', y: '3'], earlier.duration(), true, 42, 1, Optional.empty())
        earlier.with([:], Optional.of(Duration.ZERO), false, Optional.of(7L), Optional.of(0.5d)) ==
                new Recipe(earlier.sources(), earlier.settings(), Optional.of(Duration.ZERO), false, 7, 0.5, Optional.empty())
    }

    def "a folder that is not a run's is refused: #what"() {
        given:
        if (text != null) Files.writeString(folder.resolve('run.json'), text)

        when:
        RecipeFile.read(folder)

        then:
        def wrong = thrown(BadInput)
        wrong.what().contains(said)

        where:
        what              | text                                                 || said
        'no run.json'     | null                                                 || 'is not the folder of a run'
        'not JSON'        | 'x'                                                  || 'cannot read the run in'
        'a later version' | '{"version": 2, "khaos": "9.9", "scripts": []}'      || 'was written by khaos 9.9'
        'a script gone'   | '{"version": 1, "scripts": [{"file": "a.groovy"}]}'  || 'cannot read the run in'
    }

    private static Recipe recipe(List<String> names) {
        new Recipe(names.collect { source(it, it) }, [:], Optional.empty(), true, 1, 1, Optional.empty())
    }

    private static Source source(String name, String text) {
        new Source(name, text, Optional.empty())
    }
}

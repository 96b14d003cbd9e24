package khaos.dsl

import java.nio.file.Files
import java.nio.file.Path
import java.util.jar.JarEntry
import java.util.jar.JarOutputStream
import javax.tools.ToolProvider
import khaos.base.Home
import khaos.plan.BadScenario
import khaos.plan.Source
import khaos.plan.Incident.Action
import spock.lang.Specification
import spock.lang.TempDir

/** Faults, targets and checks that a script brings are words like khaos's own. */
class OwnWordsSpec extends Specification {

    @TempDir
    Path folder

    def "what #example brings is among the words of #block { }"() {
        given:
        def file = Path.of("examples/${example}.groovy")
        def source = new Source(example, Files.readString(file), Optional.of(file))

        when:
        def plain = new Scripts(Script.HOME).words()
        def all = new Scripts(Script.HOME).words(source)
        def brought = entries(all, block) - entries(plain, block)

        then:
        brought*.word().sort() == words
        brought.every { it.what() && it.usage() }
        all.findAll { it.block() != block } == plain.findAll { it.block() != block }

        where:
        example                    | block       || words
        'own-field/licence-plates' | 'value'     || ['plate']
        'own-fault/flash-sale'     | 'incidents' || ['maintenance', 'overload', 'shop']
        'own-check/kept-up'        | 'expect'    || ['keptUp']
    }

    def "a mistake in the use of an own word is told as ever: #line"() {
        given:
        def script = Files.readString(Path.of('examples/own-fault/flash-sale.groovy'))

        expect:
        Script.mistakes(script.replace('at 2.s inject', "$line\n    at 2.s inject")) == [what]

        where:
        line                                               || what
        "at 1.s inject overlod(20.ms) on consumers()"      || '`overlod` is not a word of `incidents { }`'
        "at 1.s inject overload(20.ms) on broker(1)"       || '`overload` cannot be done to `broker(…)`'
        "at 1.s inject maintenance() on consumers()"       || '`maintenance` cannot be done to `consumers(…)`'
        "at 1.s inject overload(20) on consumers()"        || '`overload` takes a duration, not a whole number'
        "at 1.s inject overload(20.s) on consumers()"      || 'an overload is at most 1 s a record, got 20000 ms'
        "overload(20.ms)"                                  || 'a fault alone does nothing'
        "at(1.s) { inject overlod(1.ms) on consumers() }"  || '`overlod` is not a word of code for later'
    }

    def "a fault in a jar needs an import and its coordinates, and no more"() {
        given:
        def jar = jar('tools.Tickle', '''
            package tools;

            import khaos.fault.Fault;
            import khaos.target.Injection;
            import khaos.target.Pausable;
            import khaos.word.Word;

            public record Tickle() implements Fault<Pausable> {

                @Word(value = "Tickles.", example = "at 5.s inject tickle() on consumers()")
                public static Tickle tickle() { return new Tickle(); }

                @Override
                public Injection on(Pausable target) { return target.pause(); }
            }''')
        def text = '''\
            //DEPS tools:tickle:1.0
            import tools.Tickle
            topic('orders') { consumers { group 'billing' } }
            incidents { at 5.s inject WORD() on consumers('orders') }'''.stripIndent()
        def scripts = new Scripts(new Home(folder.resolve('home')), { coordinates -> coordinates == ['tools:tickle:1.0'] ? [jar] : [] })

        expect:
        (scripts.read(Script.source(text.replace('WORD', 'tickle')), [:]).incidents()[0].action() as Action.Inject).fault().toString() == 'Tickle[]'
        entries(scripts.words(Script.source(text.replace('WORD', 'tickle'))), 'incidents').any { it.word() == 'tickle' && it.what() == 'Tickles.' }

        when:
        scripts.read(Script.source(text.replace('WORD', 'tikle')), [:])

        then:
        def wrong = thrown(BadScenario)
        wrong.mistakes()[0].fix().startsWith('did you mean `tickle`?')
    }

    private static List entries(List blocks, String block) {
        blocks.find { it.block() == block }.words()
    }

    private Path jar(String name, String java) {
        def source = folder.resolve(name.replace('.', '/') + '.java')
        Files.createDirectories(source.parent)
        Files.writeString(source, java.stripIndent())
        def classes = Files.createDirectories(folder.resolve('classes'))
        assert ToolProvider.systemJavaCompiler.run(null, null, null, '-cp', 'target/classes', '-d', classes.toString(), source.toString()) == 0
        def jar = folder.resolve('tickle.jar')
        new JarOutputStream(Files.newOutputStream(jar)).withCloseable { out ->
            Files.walk(classes).filter { Files.isRegularFile(it) }.each { file ->
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()))
                out.write(Files.readAllBytes(file))
            }
        }
        jar
    }
}

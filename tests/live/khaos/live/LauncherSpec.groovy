package khaos.live

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardCopyOption
import java.util.concurrent.TimeUnit
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** The bash script from outside: a copy of the checkout, a home of its own, the machine's Maven repository to save time. */
class LauncherSpec extends Specification {

    /** A job in the background of a script ignores SIGINT, and so does all that it starts, unless it is reset (GNU only). */
    private static final List<String> SIGNALS_UNTOUCHED =
            'env --default-signal true'.execute().waitFor() == 0 ? ['env', '--default-signal'] : []

    @TempDir
    @Shared
    Path folder

    @Shared
    Path checkout

    def setupSpec() {
        checkout = copyOfCheckout('check out')
        assert khaos(['list']).code == 0
    }

    def "every argument arrives untouched, the empty one too"() {
        given:
        def odd = ['a b', '*', '', "it's", '$HOME', '"', '\\', 'ü', '`id`', '-- x']

        when:
        def ended = khaos(['validate', '--', *odd])

        then:
        ended.code == 2
        ended.out.readLines() == odd.collect { "✗ $it".toString() }
    }

    def "a warm start asks neither JBang nor the network"() {
        when:
        def ended = khaos(['list'], PATH: withoutJbang())

        then:
        ended.code == 0
        ended.out.contains('quickstart')
        ended.err.empty
    }

    def "it starts in the user's folder, through a symbolic link, and returns khaos's code"() {
        given:
        def elsewhere = Files.createDirectories(folder.resolve('else where'))
        Files.writeString(elsewhere.resolve('mine.groovy'), "scenario 'mine', ''\ntopic('t') { }\n")
        def link = Files.createSymbolicLink(elsewhere.resolve('k'), Path.of('../check out/khaos'))

        expect:
        run([link.toString(), 'validate', 'mine'], elsewhere).out == '✓ mine\n'
        run([link.toString(), 'validate', 'yours'], elsewhere).code == 2
    }

    def "what changed in the sources is noticed: #change"() {
        given:
        def mine = copyOfCheckout("changed $change")

        when:
        act(mine)
        def ended = khaos(['list'], mine)

        then:
        ended.code == code
        (ended.out + ended.err).contains(said) == isSaid

        where:
        change               | code | said                 | isSaid | act
        'an added scenario'  | 0    | 'traffic/added'      | true   | { Path it -> add(it.resolve('scenarios/traffic/added.groovy')) }
        'a removed scenario' | 0    | 'Orders with'        | false  | { Path it -> Files.delete(it.resolve('scenarios/quickstart.groovy')) }
        'a changed source'   | 0    | 'Watch one: '        | true   | { Path it -> replace(it.resolve('lib/khaos/cli/ListCommand.java'), 'Run one: ', 'Watch one: ') }
        'a broken source'    | 3    | 'ListCommand.java:1' | true   | { Path it -> replace(it.resolve('lib/khaos/cli/ListCommand.java'), 'package', 'pakkage') }
    }

    def "without a JDK of 17 or newer it says so: #java"() {
        given:
        def path = toolsOnly(java)
        answer.each { add(path.resolve(java), "#!/bin/sh\necho 'openjdk version \"$it\"' >&2\n").toFile().executable = true }

        when:
        def ended = khaos(['list'], PATH: path.toString(), JAVA_HOME: '', KHAOS_HOME: folder.resolve("home of $java").toString())

        then:
        ended.code == 3
        ended.err.startsWith(said)
        ended.err.contains('install a')

        where:
        java   | answer              || said
        'none' | []                  || 'khaos: there is no Java'
        'java' | ['11.0.2']          || 'khaos: khaos needs Java 17 or newer, and '
    }

    def "an installed JBang is used"() {
        given:
        def bin = Files.createDirectories(folder.resolve('bin'))
        def jar = folder.resolve('home/jbang').toFile().listFiles().find { it.name.endsWith('.jar') }
        add(bin.resolve('jbang'), "#!/bin/sh\necho \"\$@\" >>'$folder/jbang.log'\nexec java -jar '$jar' \"\$@\"\n").toFile().executable = true

        when:
        def ended = khaos(['list'], PATH: "$bin:${System.getenv('PATH')}", KHAOS_HOME: folder.resolve('other home').toString())

        then:
        ended.code == 0
        ended.out.contains('quickstart')
        Files.readString(folder.resolve('jbang.log')).startsWith('build')
    }

    def "two first starts at once do not disturb each other"() {
        given:
        def home = folder.resolve('home of two')
        def environment = [KHAOS_HOME: home.toString()]

        when:
        def both = [start(['list'], checkout, environment), start(['list'], checkout, environment)]*.get()

        then:
        both*.code == [0, 0]
        both*.out*.contains('quickstart') == [true, true]
        !Files.exists(home.resolve('launcher.lock'))
    }

    def "a jar that is not the one we pinned is never run"() {
        given:
        def home = Files.createDirectories(folder.resolve('empty home'))
        add(folder.resolve('repo/dev/jbang/jbang-cli/0.132.1/jbang-cli-0.132.1-all.jar'), 'not JBang')

        when:
        def ended = khaos(['list'], KHAOS_HOME: home.resolve('k').toString(), HOME: home.toString(), KHAOS_MAVEN_REPO: "file://$folder/repo")

        then:
        ended.code == 3
        ended.err.contains('is not JBang 0.132.1: SHA-256 is ')
    }

    def "signals reach the program: #signal ends it with #code"() {
        given:
        def builder = builder(['validate', '-'], checkout, [:]) // waits for standard input
        builder.command().addAll(0, SIGNALS_UNTOUCHED)
        def process = builder.start()
        poll { process.toHandle().info().command().orElse('').endsWith('java') }

        when:
        new ProcessBuilder('kill', "-$signal", "${process.pid()}").start().waitFor()

        then:
        process.waitFor(10, TimeUnit.SECONDS)
        process.exitValue() == code

        where:
        signal | code
        'INT'  | 130
        'TERM' | 143
    }

    def "a password that was typed is in no list of processes, and khaos has it all the same"() {
        given:
        def process = builder(['simulate', '-', '-b', '127.0.0.1:1', '--security-protocol', 'SASL_PLAINTEXT', '--sasl-mechanism', 'PLAIN',
                '--sasl-username', 'alice', '--sasl-password', 'open sesame', '--ssl-key-password=other'], checkout, [:]).start() // waits for standard input
        poll { process.toHandle().info().command().orElse('').endsWith('java') }

        when:
        def line = Files.readString(Path.of("/proc/${process.pid()}/cmdline"))
        process.withWriter { it << "scenario 'x', ''\ntopic('t') { }\n" }

        then:
        line.contains('alice')
        !line.contains('sesame') && !line.contains('other')
        process.waitFor(30, TimeUnit.SECONDS)
        process.errorStream.text.contains("a key's password needs the key")
    }

    // ---- a launcher from outside ------------------------------------------------------------------------------------------

    private Map khaos(Map environment, List<String> args, Path from = checkout) {
        start(args, from, environment).get()
    }

    private Map khaos(List<String> args, Path from = checkout) {
        khaos([:], args, from)
    }

    private Map run(List<String> command, Path in) {
        finish(prepared(new ProcessBuilder(command).directory(in.toFile()), [:]).start()).get()
    }

    private start(List<String> args, Path from, Map environment) {
        finish(builder(args, from, environment).start())
    }

    private ProcessBuilder builder(List<String> args, Path from, Map environment) {
        prepared(new ProcessBuilder([from.resolve('khaos').toString(), *args]).directory(folder.toFile()), environment)
    }

    private ProcessBuilder prepared(ProcessBuilder builder, Map environment) {
        builder.environment().putAll([HOME: System.getProperty('user.home'), KHAOS_HOME: folder.resolve('home').toString()])
        environment.each { name, value -> value.empty ? builder.environment().remove(name) : builder.environment().put(name, value.toString()) }
        builder
    }

    private static finish(Process process) {
        def err = new StringBuffer()
        process.consumeProcessErrorStream(err)
        def out = new StringBuffer()
        process.consumeProcessOutputStream(out)
        process.onExit().orTimeout(120, TimeUnit.SECONDS).thenApply { ended ->
            ended.waitForProcessOutput()
            [code: ended.exitValue(), out: out.toString(), err: err.toString()]
        }
    }

    private Path copyOfCheckout(String name) {
        def copy = folder.resolve(name)
        ['khaos', 'khaos.java', 'lib', 'dsl', 'scenarios'].each { part ->
            Files.walk(Path.of(part)).withCloseable { files ->
                files.filter { Files.isRegularFile(it) }.forEach {
                    Files.createDirectories(copy.resolve(it).parent)
                    Files.copy(it, copy.resolve(it), StandardCopyOption.COPY_ATTRIBUTES)
                }
            }
        }
        copy
    }

    /** A PATH of its own with the few programs that the script needs, and no Java. */
    private Path toolsOnly(String name) {
        def bin = Files.createDirectories(folder.resolve("tools $name"))
        ['bash', 'sh', 'env', 'readlink', 'find', 'cksum', 'sort', 'cat', 'cut', 'sed', 'head', 'mkdir', 'rm', 'mv', 'cp', 'dirname', 'sleep', 'sha256sum'].each { tool ->
            def real = System.getenv('PATH').split(':').collect { Path.of(it, tool) }.find { Files.isExecutable(it) }
            Files.createSymbolicLink(bin.resolve(tool), real)
        }
        bin
    }

    private String withoutJbang() {
        System.getenv('PATH').split(':').findAll { !Files.exists(Path.of(it, 'jbang')) }.join(':')
    }

    static Path add(Path file, String text = "scenario 'added', ''\ntopic('t') { }\n") {
        Files.createDirectories(file.parent)
        Files.writeString(file, text)
    }

    static replace(Path file, String was, String is) {
        Files.writeString(file, Files.readString(file).replaceFirst(was, is))
    }

    private static void poll(Closure<Boolean> condition) {
        assert khaos.base.Deadline.in(java.time.Duration.ofSeconds(20)).poll(java.time.Duration.ofMillis(20), condition)
    }
}

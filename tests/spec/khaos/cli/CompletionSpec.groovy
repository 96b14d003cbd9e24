package khaos.cli

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import khaos.base.Home
import khaos.plan.Language
import khaos.report.Terminal
import khaos.word.BlockWords
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

class CompletionSpec extends Specification {

    @TempDir
    @Shared
    Path folder

    def "bash completes `#typed` to #words"() {
        given:
        def ask = """
            source '${script('bash')}'
            COMP_WORDS=($typed); COMP_CWORD=\$((\${#COMP_WORDS[@]} - 1))
            _khaos
            printf '%s\\n' "\${COMPREPLY[@]}"
        """

        expect:
        said('bash', '--norc', '-c', ask).readLines().containsAll(words)

        where:
        typed                     || words
        "khaos ''"                || ['list', 'validate', 'plan', 'words', 'init', 'completion']
        'khaos va'                || ['validate']
        'khaos --v'               || ['--version']
        'khaos plan --s'          || ['--set']
        "khaos completion ''"     || ['bash', 'zsh', 'fish']
        'khaos words to'          || ['topic']
    }

    def "bash completes scenario names, and leaves paths to the shell"() {
        expect:
        Files.readString(script('bash')).contains('complete -o default -F _khaos khaos')
        new Catalogue().names().every { Files.readString(script('bash')).contains(it) }
    }

    @Requires({ isInstalled('zsh') })
    def "zsh takes its script"() {
        expect:
        said('zsh', '-f', '-c', "autoload -U compinit; compinit -D; source '${script('zsh')}'; echo \$_comps[khaos]").trim() == '_khaos'
    }

    @Requires({ isInstalled('fish') })
    def "fish completes a command's option"() {
        expect:
        said('fish', '--no-config', '-c', "source '${script('fish')}'; complete -C 'khaos plan --s'").startsWith('--set')
    }

    private Path script(String shell) {
        def out = new ByteArrayOutputStream()
        def language = Stub(Language) { words() >> [new BlockWords('topic', '', [])] }
        def scenarios = new Scenarios(new Catalogue(), folder, InputStream.nullInputStream())
        def terminal = Terminal.plain(new PrintStream(out, true), new PrintStream(out, true))
        assert Khaos.run(new Context(language, new Home(folder), terminal, scenarios), 'completion', shell) == 0
        Files.write(folder.resolve("khaos.$shell"), out.toByteArray())
    }

    private static String said(String... command) {
        def process = new ProcessBuilder(command).redirectErrorStream(true).start()
        def text = process.inputStream.text
        assert process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0: text
        text
    }

    static boolean isInstalled(String program) {
        System.getenv('PATH').split(':').any { Files.isExecutable(Path.of(it, program)) }
    }
}

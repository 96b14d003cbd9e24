package khaos.cli

import java.nio.file.Files
import java.nio.file.Path
import khaos.base.BadInput
import picocli.CommandLine
import spock.lang.Specification
import spock.lang.TempDir

class SecurityOptionsSpec extends Specification {

    private static final List<String> ALICE = ['--security-protocol', 'SASL_PLAINTEXT', '--sasl-mechanism', 'PLAIN', '--sasl-username', 'alice']

    @TempDir
    Path folder

    def "a password comes from #where"() {
        given:
        def file = Files.writeString(folder.resolve('password'), 'sesame\n').toString()

        expect:
        options(environment, *ALICE, *arguments.collect { it == 'FILE' ? file : it }).client()['sasl.jaas.config'].contains('password="sesame"')

        where:
        where                      | environment                                            | arguments
        'the command line'         | [:]                                                    | ['--sasl-password', 'sesame']
        'what the start script hid' | [KHAOS_SAID_sasl_password: 'sesame', KHAOS_SASL_PASSWORD: 'x'] | []
        'a file'                   | [KHAOS_SASL_PASSWORD: 'x']                             | ['--sasl-password-file', 'FILE']
        'the environment'          | [KHAOS_SASL_PASSWORD: 'sesame']                        | []
    }

    def "#arguments is refused: #what"() {
        when:
        options(environment, *arguments).client()

        then:
        def told = thrown(BadInput)
        told.what() =~ what
        !"${told.what()} ${told.fix()}".contains('sesame')

        where:
        environment                          | arguments                                                                    || what
        [:]                                  | ALICE                                                                        || /--sasl-username needs a password/
        [:]                                  | [*ALICE, '--sasl-password-file', '/no/file']                                 || /--sasl-password-file .no.file: there is no such file/
        [:]                                  | [*ALICE, '--sasl-password', 'sesame', '--sasl-password-file', '/x']          || /--sasl-password and --sasl-password-file both say it/
        [KHAOS_SAID_sasl_password: 'sesame'] | ['--security-protocol', 'SASL_PLAINTEXT', '--sasl-mechanism', 'PLAIN']       || /a SASL password needs its user/
    }

    def "a password in the environment alone is no option, as it may be there for another command"() {
        given:
        def options = options([KHAOS_SASL_PASSWORD: 'x', KHAOS_SSL_KEY_PASSWORD: 'y'])

        expect:
        !options.said
        options.client().isEmpty()
    }

    private static SecurityOptions options(Map<String, String> environment, String... arguments) {
        def options = new SecurityOptions(environment)
        new CommandLine(CommandLine.Model.CommandSpec.forAnnotatedObject(options)).parseArgs(arguments)
        options
    }
}

package khaos.report

import spock.lang.Specification

class TerminalSpec extends Specification {

    def out = new ByteArrayOutputStream()
    def err = new ByteArrayOutputStream()

    def "colour needs a terminal and the user's leave: #environment, terminal #tty"() {
        expect:
        terminal(tty, environment).hasColour() == colour

        where:
        environment        | tty   || colour
        [:]                | true  || true
        [:]                | false || false
        [NO_COLOR: '1']    | true  || false
        [NO_COLOR: '']     | true  || true
        [TERM: 'dumb']     | true  || false
    }

    def "a line is never printed into the middle of the status line"() {
        given:
        def terminal = terminal(true)

        when:
        terminal.status('half')
        terminal.say('whole')

        then:
        Picture.of(err.toString()) == ['whole', '']
    }

    def "the status line is replaced in place and leaves no trace"() {
        given:
        def terminal = terminal(true)

        when:
        terminal.status('one')
        terminal.status('two')
        def shown = Picture.of(err.toString())
        terminal.eraseStatus()
        terminal.eraseStatus()

        then:
        shown == ['two']
        Picture.of(err.toString()) == ['']
    }

    def "several status lines are replaced where they stand, fewer ones leave nothing of the others"() {
        given:
        def terminal = terminal(true)

        when:
        terminal.status(['first', 'second', 'third'])
        terminal.status(['1st', '2nd'])
        def shown = Picture.of(err.toString())
        terminal.say('done')

        then:
        shown == ['1st', '2nd']
        Picture.of(err.toString()) == ['done', '']
    }

    def "where standard error is no terminal there is no status line"() {
        when:
        terminal(false).status('half')

        then:
        err.toString().empty
    }

    def "a status line longer than the screen is cut, as a wrapped line cannot be replaced"() {
        when:
        terminal(true).status('x' * 200)

        then:
        Picture.of(err.toString()) == ['x' * 79]
    }

    def "progress on a terminal is drawn, and gone when the work is done"() {
        given:
        def progress = terminal(true).progress()

        when:
        progress.part('fetching', 1, 2)
        progress.part('fetching', 2, 2)

        then:
        err.toString().startsWith('fetching  ' + '█' * 12 + '░' * 12 + '  1/2')
        Picture.of(err.toString()) == ['']
    }

    def "progress elsewhere is one line a piece of work, not one a step"() {
        given:
        def progress = terminal(false).progress()

        when:
        (0..100).each { progress.part("fetching · part $it", it, 100) }
        progress.part('starting', 0, 3)

        then:
        err.toString() == 'fetching\nstarting\n'
    }

    def "`stty size` answering '#answer' means #columns columns"() {
        expect:
        Tty.parsed(answer) == new Size(columns, rows)

        where:
        answer    || columns | rows
        '40 132'  || 132     | 40
        '0 0'     || 80      | 24
        ''        || 80      | 24
        'no idea' || 80      | 24
    }

    private Terminal terminal(boolean isTty, Map<String, String> environment = [:]) {
        def tty = new Tty() {
            @Override
            int asked() {
                isTty ? 3 : 0
            }

            @Override
            Size size() {
                Size.DEFAULT
            }
        }
        new Terminal(new PrintStream(out, true, 'UTF-8'), new PrintStream(err, true, 'UTF-8'), tty, environment)
    }
}

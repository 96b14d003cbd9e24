package khaos.cli

import spock.lang.Specification

class WrappedSpec extends Specification {

    def "text breaks between words, and a word that is too long stands alone"() {
        expect:
        Wrapped.of(text, 10) == lines

        where:
        text                        || lines
        'short'                     || ['short']
        'one two three four'        || ['one two', 'three four']
        'a incomprehensibilities b' || ['a', 'incomprehensibilities', 'b']
    }
}

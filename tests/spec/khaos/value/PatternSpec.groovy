package khaos.value

import khaos.base.KhaosError
import spock.lang.Specification

class PatternSpec extends Specification {

    def "texts of #regex match it"() {
        given:
        def texts = Drawn.of(Pattern.pattern(regex))

        expect:
        texts.every { it ==~ regex }
        texts.toSet().size() >= different

        where:
        regex                                  || different
        /[A-Z]{3}-\d{4}/                       || 900
        /(EUR|USD|GBP) \d+\.\d\d/              || 900
        /^a?b*c+$/                             || 100
        /[^a-z]{2,4}/                          || 900
        /\+49 (?:\d{3}|\d{5})[- ]\d{2,}/       || 900
        /(?<year>20[0-9][0-9])-\w\W\D\S\s\t/   || 900
        /[\w.-]{1,3}@[a-c\d]\.(com|org)/       || 500
        /ä|ö|[ü-ÿ]/                            || 5
        /a{0}b{2}x*?y++/                       || 40
        /[]\]a-]{2}/                           || 9
        /()|x/                                 || 2
    }

    def "every choice, character and count comes up"() {
        expect:
        Drawn.of(Pattern.pattern(regex)).toSet() == all.toSet()

        where:
        regex        || all
        '[a-c]'      || ['a', 'b', 'c']
        'x{1,3}'     || ['x', 'xx', 'xxx']
        'on|off|'    || ['on', 'off', '']
        '[-a]'       || ['-', 'a']
    }

    def "#regex is refused"() {
        when:
        Pattern.pattern(regex)

        then:
        def error = thrown(KhaosError)
        error.what() == message
        !error.fix().isEmpty()

        where:
        regex           || message
        '(?=a)b'        || "pattern cannot make texts for (?=…) in '(?=a)b'"
        '(?<!a)b'       || "pattern cannot make texts for (?<…) in '(?<!a)b'"
        '(a)\\1'        || "pattern cannot make texts for the back-reference \\1 in '(a)\\1'"
        'a^b'           || "pattern cannot make texts for an anchor inside the text in 'a^b'"
        '\\bword\\b'    || "pattern cannot make texts for \\b in '\\bword\\b'"
        '[a-z&&[^b]]'   || "pattern cannot read a class within a class in '[a-z&&[^b]]'"
        '[a'            || "'[a' is not a regular expression: Unclosed character class near index 1"
        '(x{1000}){99}' || "'(x{1000}){99}' makes texts of up to 99000 characters; at most 65536 are allowed"
    }
}

package khaos.word

import khaos.value.Key
import khaos.value.Value
import spock.lang.Specification

class VocabularySpec extends Specification {

    def "the folder of #kind.simpleName is the list of its words"() {
        expect:
        Vocabulary.of(kind).methods()*.name.toSet().containsAll(words)

        where:
        kind  || words
        Value || ['string', 'integer', 'decimal', 'bool', 'uuid', 'timestamp', 'oneOf', 'list', 'faker', 'constant',
                  'sequence', 'optional', 'normal', 'pattern']
        Key   || ['uniform', 'zipfian', 'roundRobin', 'single', 'field']
    }

    def "a vocabulary has only words of its kind"() {
        expect:
        Vocabulary.of(Key).methods().every { Key.isAssignableFrom(it.returnType) }
        !Vocabulary.of(Key).has('uuid')
    }
}

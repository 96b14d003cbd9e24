package khaos.base

import spock.lang.Specification

class RedactedSpec extends Specification {

    def "#name is #shown"() {
        expect:
        Redacted.pairs([(name): 'value'], ' ') == "$name=$shown"

        where:
        name                                                || shown
        'acks'                                              || 'value'
        'ssl.keystore.location'                             || 'value'
        'sasl.jaas.config'                                  || '(hidden)'
        'listener.name.client.plain.sasl.jaas.config'       || '(hidden)'
        'ssl.key.password'                                  || '(hidden)'
        'ssl.keystore.key'                                  || '(hidden)'
        'sasl.oauthbearer.client.credentials.client.secret' || '(hidden)'
    }
}

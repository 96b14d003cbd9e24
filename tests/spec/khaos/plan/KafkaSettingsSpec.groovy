package khaos.plan

import khaos.base.KhaosError
import spock.lang.Specification

class KafkaSettingsSpec extends Specification {

    def "#name = #value is fine for #settings"() {
        when:
        settings.check(name, value)

        then:
        noExceptionThrown()

        where:
        settings               | name                  | value
        KafkaSettings.PRODUCER | 'max.block.ms'        | '60000'
        KafkaSettings.CONSUMER | 'auto.offset.reset'   | 'earliest'
        KafkaSettings.TOPIC    | 'retention.ms'        | '-1'
        KafkaSettings.TOPIC    | 'cleanup.policy'      | 'compact,delete'
        KafkaSettings.BROKER   | 'anything.at.all'     | 'x'
    }

    def "#name = #value is refused: #what"() {
        when:
        settings.check(name, value)

        then:
        def refused = thrown(KhaosError)
        refused.what() == what
        refused.fix() == fix

        where:
        settings               | name               | value || what                                                 | fix
        KafkaSettings.PRODUCER | 'max.blok.ms'      | '5'   || 'Kafka knows no producer property `max.blok.ms`'     | 'did you mean `max.block.ms`?'
        KafkaSettings.TOPIC    | 'retention.ms'     | 'x'   || "`retention.ms` cannot be 'x'"                       | 'it takes a whole number'
        KafkaSettings.PRODUCER | 'retries'          | '-1'  || "`retries` cannot be '-1'"                           | 'value must be at least 0'
        KafkaSettings.CONSUMER | 'group.id'         | 'x'   || '`group.id` is not yours to set: the word for it is `group`' | 'leave it out'
        KafkaSettings.BROKER   | 'node.id'          | '1'   || '`node.id` is not yours to set: khaos numbers the brokers'   | 'leave it out'
    }
}

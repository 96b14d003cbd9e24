package khaos.yaml

import spock.lang.Specification

/** Each key of the older tool's document, as the script that a person would write for it. */
class ConversionSpec extends Specification {

    def "what is as the document's default is left out: #keys"() {
        expect:
        topic(keys) == ["topic('orders') {", *lines.collect { "    $it".toString() }, '}']

        where:
        keys                                                           || lines
        'partitions: 6'                                                || []
        'partitions: 12'                                               || ['partitions 12']
        'replication_factor: 3'                                        || []
        'replication_factor: 1'                                        || ['replicas 1']
        'num_producers: 1'                                             || []
        'num_producers: 0'                                             || ['producers(0)']
        'num_producers: 4'                                             || ['producers(4)']
        'producer_rate: 1000'                                          || []
        'producer_rate: 0.5'                                           || ['producers { rate 0.5.perSecond }']
        '{num_producers: 2, producer_rate: 50000}'                     || ['producers(2) { rate 50_000.perSecond }']
        'consumers_per_group: 3'                                       || ['consumers(3)']
        'num_consumer_groups: 2'                                       || ['consumers(1)', 'consumers(1)']
        '{num_consumer_groups: 5, consumers_per_group: 2}'             || ['5.times {', '    consumers(2)', '}']
        'consumer_delay_ms: 50'                                        || ['consumers { delay 50.ms }']
        'consumer_delay_ms: 2000'                                      || ['consumers { delay 2.s }']
        'message_schema: {key_distribution: uniform}'                  || []
        'message_schema: {key_cardinality: 50}'                        || ['key uniform(50)']
        'message_schema: {key_distribution: zipfian}'                  || ['key zipfian(100)']
        'message_schema: {key_distribution: single_key}'               || ['key single()']
        'message_schema: {key_distribution: round_robin}'              || ['key roundRobin(100)']
        'message_schema: {min_size_bytes: 100, max_size_bytes: 1000}'  || []
        'message_schema: {min_size_bytes: 300, max_size_bytes: 800}'   || ['payload 300..800']
        'message_schema: {min_size_bytes: 500, max_size_bytes: 500}'   || ['payload 500']
        'producer_config: {acks: all, batch_size: 16384, linger_ms: 5, compression_type: none}' || []
        'producer_config: {acks: -1}'                                  || []
        'producer_config: {acks: 1}'                                   || ['producers { acks 1 }']
        'producer_config: {acks: "0", batch_size: 1000}'               || ['producers { acks 0; batch 1000.b }']
        'producer_config: {batch_size: 32768, linger_ms: 10, compression_type: lz4}' || ["producers { batch 32.kb; linger 10.ms; compression 'lz4' }"]
        'producer_config: {duplicate_rate: 0.15}'                      || ['producers { duplicates 15.percent }']
        'consumer_config: {failure_rate: 0.1}'                         || ['consumers { failures 10.percent }']
        'consumer_config: {failure_rate: 0.1, commit_failure_rate: 0.025, on_failure: dlq}' || ['consumers { failures 10.percent, then: deadLetter(); commitFailures 2.5.percent }']
        'consumer_config: {failure_rate: 0.3, on_failure: retry}'      || ['consumers { failures 30.percent, then: retry(3) }']
        'consumer_config: {failure_rate: 0.3, on_failure: retry, max_retries: 5}' || ['consumers { failures 30.percent, then: retry(5) }']
    }

    def "a field is #line"() {
        expect:
        field(keys) == "field 'f', $line"

        where:
        keys                                                     || line
        'type: string'                                           || 'string()'
        'type: string, cardinality: 1000'                        || 'string(cardinality: 1000)'
        'type: string, min_length: 3, max_length: 3'             || 'string(length: 3..3)'
        'type: string, min_length: 1'                            || 'string(length: 1..20)'
        'type: int'                                              || 'integer()'
        'type: int, min: 1, max: 10'                             || 'integer(1..10)'
        'type: int, min: -5'                                     || 'integer(-5..1000)'
        'type: int, max: 1_000_000, cardinality: 9'              || 'integer(0..1_000_000, cardinality: 9)'
        'type: float'                                            || 'decimal()'
        'type: float, min: 10.0, max: 5000.0'                    || 'decimal(10.0..5000.0)'
        'type: float, min: -90, max: 90'                         || 'decimal(-90..90)'
        'type: boolean'                                          || 'bool()'
        'type: uuid'                                             || 'uuid()'
        'type: timestamp'                                        || 'timestamp()'
        "type: enum, values: [a, b's, a]"                        || "oneOf('a', 'b\\'s', 'a')"
        'type: faker, provider: first_name'                      || "faker('name.firstName')"
        'type: faker, provider: name, locale: de_DE'             || "faker('name.fullName', locale: 'de_DE')"
        'type: array, items: {type: int}'                        || 'list(1..5, integer())'
        'type: array, min_items: 2, max_items: 2, items: {type: array, items: {type: uuid}}' || 'list(2, list(1..5, uuid()))'
        'type: object, fields: [{name: a, type: uuid}]'          || "object { field 'a', uuid() }"
        'type: array, items: {type: object, fields: [{name: a, type: uuid}]}' || "list(1..5, object { field 'a', uuid() })"
    }

    def "an object with more in it has a line for each"() {
        expect:
        Yaml.script('''\
            name: x
            topics:
              - name: orders
                message_schema:
                  fields:
                    - name: customer
                      type: object
                      fields:
                        - {name: id, type: uuid}
                        - {name: address, type: object, fields: [{name: city, type: string, cardinality: 50}]}
            ''').join('\n') == '''\
            topic('orders') {
                value {
                    field 'customer', object {
                        field 'id', uuid()
                        field 'address', object { field 'city', string(cardinality: 50) }
                    }
                }
            }'''.stripIndent()
    }

    def "an incident is #line"() {
        expect:
        incident(keys) == [line]

        where:
        keys                                                                               || line
        'type: increase_consumer_delay, at_seconds: 30, delay_ms: 100'                     || 'at 30.s inject slow(100.ms) on consumers()'
        'type: increase_consumer_delay, at_seconds: 30, delay_ms: 5, target: {topic: a}'   || "at 30.s inject slow(5.ms) on consumers('a')"
        'type: change_producer_rate, at_seconds: 60, rate: 500'                            || 'at 60.s inject rate(500.perSecond) on producers()'
        'type: change_producer_rate, at_seconds: 6, rate: 5, target: {topic: a, count: 1}' || "at 6.s inject rate(5.perSecond) on producers('a', count: 1)"
        'type: pause_consumer, at_seconds: 30, duration_seconds: 10'                       || 'at 30.s inject pause() on consumers() lasting 10.s'
        'type: pause_consumer, at_seconds: 3, duration_seconds: 1, target: {group: a-group-2}' || "at 3.s inject pause() on consumers(group: 'a-group-2') lasting 1.s"
        'type: pause_consumer, at_seconds: 3, duration_seconds: 1, target: {group_id: a-group-2, count: 1}' || "at 3.s inject pause() on consumers(group: 'a-group-2', count: 1) lasting 1.s"
        'type: pause_consumer, at_seconds: 3, duration_seconds: 1, target: {percentage: 50}'  || 'at 3.s inject pause() on consumers(percent: 50) lasting 1.s'
        'type: pause_consumer, at_seconds: 3, duration_seconds: 1, target: {topic: b, indices: [0]}' || "at 3.s inject pause() on consumers('b', indices: [0]) lasting 1.s"
        'type: rebalance_consumer, every_seconds: 20, initial_delay_seconds: 10'           || 'every 20.s, after: 10.s inject rebalance() on groups(count: 1)'
        'type: rebalance_consumer, every_seconds: 20, initial_delay_seconds: 20'           || 'every 20.s inject rebalance() on groups(count: 1)'
        'type: rebalance_consumer, every_seconds: 20'                                      || 'every 20.s, after: 0.s inject rebalance() on groups(count: 1)'
        'type: rebalance_consumer, at_seconds: 9, target: {topic: b}'                      || "at 9.s inject rebalance() on group('b-group-1')"
        'type: rebalance_consumer, at_seconds: 9, target: {topic: a}'                      || "at 9.s inject rebalance() on groups('a', count: 1)"
        'type: stop_broker, at_seconds: 45, broker: kafka-2'                               || "at 45.s inject stop() on broker('kafka-2')"
    }

    def "a stop lasts until the start of the same broker"() {
        expect:
        incidents('''
            - {type: stop_broker, at_seconds: 10, broker: kafka-1}
            - {type: stop_broker, at_seconds: 12, broker: kafka-2}
            - {type: start_broker, at_seconds: 20, broker: kafka-2}
            - {type: start_broker, at_seconds: 25, broker: kafka-1}
            - {type: stop_broker, every_seconds: 60, initial_delay_seconds: 100, broker: kafka-3}
            - {type: start_broker, every_seconds: 60, initial_delay_seconds: 110, broker: kafka-3}
            ''') == [
                "at 10.s inject stop() on broker('kafka-1') lasting 15.s",
                "at 12.s inject stop() on broker('kafka-2') lasting 8.s",
                "every 60.s, after: 100.s inject stop() on broker('kafka-3') lasting 10.s"]
    }

    def "a group repeats; a start without a stop of its own heals, or is told to do nothing"() {
        expect:
        incidents('''
            - {type: stop_broker, at_seconds: 10, broker: kafka-1}
            - group:
                repeat: 3
                interval_seconds: 60
                incidents:
                  - {type: start_broker, at_seconds: 20, broker: kafka-1}
                  - {type: start_broker, at_seconds: 21, broker: kafka-2}
            ''') == [
                "at 10.s inject stop() on broker('kafka-1')",
                'repeat(3, every: 60.s) {',
                "    at 20.s heal broker('kafka-1')",
                '}']
    }

    def "a flow has its steps, their delays and their consumers"() {
        expect:
        Yaml.script('''\
            name: x
            flows:
              - name: order-processing
                rate: 50
                correlation: {type: field_ref, field: order_id}
                steps:
                  - topic: orders
                    event_type: order_created
                    delay_ms: 100
                    consumers: {groups: 1, per_group: 2, delay_ms: 10}
                    fields: [{name: order_id, type: uuid}]
                  - {topic: payments, event_type: paid, delay_ms: 500}
                  - {topic: shipments, event_type: sent, consumers: {}}
            ''').join('\n') == '''\
            flow('order-processing') {
                rate 50.perSecond
                correlate by('order_id')
                step('orders', 'order_created') {
                    field 'order_id', uuid()
                    consumers(2) { delay 10.ms }
                }
                step('payments', 'paid') {
                    after 500.ms
                }
                step('shipments', 'sent') {
                    consumers(1)
                }
            }'''.stripIndent()
    }

    def "a registry, and a schema that comes from it"() {
        expect:
        Yaml.script('''\
            name: x
            schema_registry: {url: "http://localhost:8081"}
            topics:
              - {name: orders, schema_provider: registry, subject_name: orders-value}
              - {name: shipments, message_schema: {data_format: protobuf, fields: [{name: id, type: uuid}]}}
            ''').join('\n') == '''\
            registry 'http://localhost:8081'
            topic('orders') {
                format avro(subject: 'orders-value')
            }
            topic('shipments') {
                format protobuf()
                value {
                    field 'id', uuid()
                }
            }'''.stripIndent()
    }

    def "anchors and merged keys are as YAML means them"() {
        expect:
        Yaml.script('''\
            name: x
            topics:
              - &base {name: a, partitions: 3}
              - {<<: *base, name: b}
            ''') == ["topic('a') {", '    partitions 3', '}', "topic('b') {", '    partitions 3', '}']
    }

    private static List<String> topic(String keys) {
        def all = keys.startsWith('{') ? keys[1..-2] : keys
        Yaml.script("name: x\ntopics:\n  - {name: orders, $all}\n")
    }

    private static String field(String keys) {
        Yaml.script("name: x\ntopics:\n  - name: orders\n    message_schema:\n      fields:\n        - {name: f, $keys}\n")[2].trim()
    }

    private static List<String> incident(String keys) {
        incidents("\n            - {$keys}\n            ")
    }

    private static List<String> incidents(String list) {
        def text = "name: x\ntopics:\n  - {name: a, num_consumer_groups: 2, num_producers: 2}\n  - name: b\nincidents:" + list.stripIndent()
        def script = Yaml.script(text)
        script.drop(script.indexOf('incidents {') + 1).dropRight(1).collect { it.substring(4) }
    }
}

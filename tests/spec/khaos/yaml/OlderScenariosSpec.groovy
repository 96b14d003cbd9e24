package khaos.yaml

import spock.lang.Specification

/** What is wrong with a YAML file is told at its own lines, all at once, and what to know of it once. */
class OlderScenariosSpec extends Specification {

    def "#keys is a mistake: #told"() {
        expect:
        Yaml.mistakes("name: x\ntopics:\n  - name: orders\n    $keys\n") == [told]

        where:
        keys                                        || told
        'partition: 12'                             || '4:5 `partition` is not a key of a topic'
        'partitions: 0'                             || '4:17 `partitions` must be at least 1, got 0'
        'partitions: many'                          || "4:17 `partitions` must be a whole number, got 'many'"
        'partitions: 6.5'                           || '4:17 `partitions` must be a whole number, got 6.5'
        'replication_factor: 4'                     || '4:25 `replication_factor` must be at most 3, got 4'
        'producer_rate: 0'                          || '4:20 `producer_rate` must be above 0, got 0'
        'name: again'                               || '4:5 `name` is said twice in a topic'
        'message_schema: []'                        || '4:21 `message_schema` must have keys of its own'
        'message_schema: {key_distribution: zipf}'  || "4:40 `key_distribution` must be one of uniform, zipfian, single_key, round_robin, got 'zipf'"
        'message_schema: {min_size_bytes: 2000}'    || '4:38 `min_size_bytes` is 2000, and `max_size_bytes` is 1000'
        'message_schema: {data_format: avro}'       || '4:35 `data_format` avro needs `fields`'
        'producer_config: {acks: 2}'                || "4:29 `acks` must be one of 0, 1, all, -1, got '2'"
        'producer_config: {duplicate_rate: 15}'     || '4:39 `duplicate_rate` must lie between 0.0 and 1.0, got 15'
        'consumer_config: {on_failure: dql}'        || "4:35 `on_failure` must be one of skip, dlq, retry, got 'dql'"
        'schema_provider: registry'                 || '3:5 a topic needs `subject_name`'
        'subject_name: x'                           || '4:19 `subject_name` means nothing without schema_provider: registry'
    }

    def "a field with #keys is a mistake: #told"() {
        expect:
        Yaml.mistakes("name: x\ntopics:\n  - name: t\n    message_schema:\n      fields:\n        - {name: f, $keys}\n") == [told]

        where:
        keys                                        || told
        'type: strin'                               || "6:27 `type` must be one of string, int, float, boolean, uuid, timestamp, enum, object, array, faker, got 'strin'"
        'type: int, min: 5000'                      || '6:37 `min` is 5000, and `max` is not said, which means 1000'
        'type: int, max: 3, cardinality: 9'         || '6:11 cardinality is 9, but the range 0..3 allows only 4 different values'
        'type: string, min_length: 40'              || '6:47 `min_length` is 40, and `max_length` is not said, which means 20'
        'type: uuid, min: 1'                        || '6:33 `min` is not a key of a field'
        'type: enum'                                || '6:11 a field needs `values`'
        'type: enum, values: [yes, maybe]'          || '6:42 the values of an enum must be texts, and YAML reads yes as something else'
        'type: array'                               || '6:11 a field needs `items`'
        'type: object'                              || '6:11 a field needs `fields`'
        'type: faker, provider: emial'              || "6:44 faker has no provider 'emial'"
        'type: faker, provider: name, locale: xx'   || "6:58 'xx' is not a locale"
    }

    def "an incident with #keys is a mistake: #told"() {
        expect:
        Yaml.mistakes("name: x\ntopics:\n  - name: orders\nincidents:\n  - {$keys}\n") == [told]

        where:
        keys                                                                          || told
        'type: stop_brokr, at_seconds: 1'                                             || "5:12 `type` must be one of increase_consumer_delay, change_producer_rate, pause_consumer, rebalance_consumer, stop_broker, start_broker, got 'stop_brokr'"
        'type: stop_broker, at_seconds: 1, broker: kafka-4'                           || "5:48 `broker` must be one of kafka-1, kafka-2, kafka-3, got 'kafka-4'"
        'type: stop_broker, broker: kafka-1'                                          || '5:5 an incident needs `at_seconds`'
        'type: rebalance_consumer, every_seconds: 0'                                  || '5:47 `every_seconds` must be at least 1, got 0'
        'type: change_producer_rate, at_seconds: 1, rate: 5, duration: 3'             || '5:58 `duration` is not a key of an incident'
        'type: pause_consumer, at_seconds: 1'                                         || '5:5 an incident needs `duration_seconds`'
        'type: rebalance_consumer, at_seconds: 1, target: {topic: order}'             || "5:63 the scenario has no topic 'order'"
        'type: rebalance_consumer, at_seconds: 1, target: {group: orders-group-2}'    || "5:63 the scenario has no group 'orders-group-2'"
        'type: change_producer_rate, at_seconds: 1, rate: 5, target: {count: 2}'      || '5:66 there is 1 producer, and 2 wanted'
        'type: rebalance_consumer, at_seconds: 1, target: {count: 1, percentage: 5}'  || '5:55 a target says one of count, percentage and indices'
    }

    def "#text is told: #told"() {
        expect:
        Yaml.mistakes(text) == [told]

        where:
        text                                                    || told
        ''                                                      || '1:1 this file says nothing'
        '- a'                                                   || '1:1 this is no scenario: it is not made of keys'
        'name: x'                                               || '1:1 a scenario needs `topics` or `flows`'
        'topics: [{name: a}]'                                   || '1:1 a scenario needs `name`'
        'name: x\ntopics:\n\t- name: a'                         || '3:1 this is not YAML: found character \'\\t(TAB)\' that cannot start any token'
        'name: x\ntopics: [{name: a}, {name: a}]'               || '2:22 there is a topic \'a\' already, in line 2'
        'name: x\ntopics: [{name: a b}]'                        || "2:11 'a b' cannot be a topic's name"
    }

    def "everything wrong is told at once"() {
        expect:
        Yaml.mistakes('name: x\ntopic: 1\ntopics: [{name: a, partitions: 0, acks: 1}]').size() == 3
    }

    def "what the document says and the older tool did not do is told once"() {
        when:
        def notes = Yaml.notes('''\
            name: x
            topics: [{name: a}, {name: b}]
            incidents:
              - {type: change_producer_rate, at_seconds: 1, rate: 5}
              - {type: change_producer_rate, at_seconds: 9, rate: 50}
              - {type: pause_consumer, at_seconds: 1, duration_seconds: 5, target: {indices: [0]}}
            ''')

        then:
        notes.size() == 3
        notes[0].startsWith('my.yaml  what it leaves out is as the older document says, not as that tool did: partitions 6 (not 12)')
        notes[1] == 'my.yaml:4  change_producer_rate changes the rate; in the older tool it had no effect'
        notes[2] == 'my.yaml:6  `indices` of a target are heeded; the older tool ignored them'
    }

    def "notes are told once, however often a file is read"() {
        given:
        def told = []
        def language = new OlderScenarios(new khaos.dsl.Scripts(khaos.dsl.Script.HOME), { told << it })

        when:
        2.times { language.read(Yaml.source('name: x\ntopics: [{name: a}]'), [:]) }

        then:
        told.size() == 1
    }

    def "the places of a plan are the YAML's"() {
        given:
        def plan = Yaml.read('name: x\ntopics:\n  - partitions: 3\n    name: a\nincidents:\n  - type: rebalance_consumer\n    at_seconds: 1\n')

        expect:
        plan.topics()[0].place().toString() == 'my.yaml:4:5'
        plan.incidents()[0].place().toString() == 'my.yaml:6:5'
    }
}

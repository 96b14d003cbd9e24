package khaos.wire.jsonschema

import com.fasterxml.jackson.databind.ObjectMapper
import khaos.base.Between
import khaos.base.KhaosError
import khaos.base.Share
import khaos.value.Decimal
import khaos.value.ListOf
import khaos.value.Maybe
import khaos.value.OneOf
import khaos.value.Pattern
import khaos.value.Uuid
import khaos.value.Whole
import khaos.wire.Made
import spock.lang.Specification

class JsonSchemaContentSpec extends Specification {

    static final JSON = new ObjectMapper()

    def "fields become a schema of draft 7"() {
        expect:
        JsonShape.of(Made.object(id: Uuid.uuid(), n: Whole.integer(), price: Maybe.optional(Decimal.decimal(), new Share(0.5)),
                state: OneOf.oneOf('A', 'B'), tags: ListOf.list(2, Made.object(x: Uuid.uuid()))), 'OrdersRecord') ==
                '{"$schema":"http://json-schema.org/draft-07/schema#","title":"OrdersRecord","type":"object","properties":{' +
                '"id":{"type":"string"},"n":{"type":"integer"},"price":{"oneOf":[{"type":"null"},{"type":"number"}]},' +
                '"state":{"type":"string","enum":["A","B"]},"tags":{"type":"array","items":{"type":"object","properties":' +
                '{"x":{"type":"string"}},"required":["x"],"additionalProperties":false}}},' +
                '"required":["id","n","price","state","tags"],"additionalProperties":false}'
    }

    def "a schema says what its values are"() {
        given:
        def fields = new JsonSchemaFields('''{"type":"object","properties":{
            "id":{"type":"string","format":"uuid"}, "n":{"type":"integer","minimum":5,"maximum":7}, "p":{"type":["number","null"],"minimum":1.5,"maximum":2},
            "e":{"enum":["A","B"]}, "c":{"const":3}, "s":{"type":"string","maxLength":3}, "o":{"type":"object","properties":{"b":{"type":"boolean"}}},
            "l":{"type":"array","items":{"type":"integer"},"minItems":1,"maxItems":2}, "plate":{"type":"string","pattern":"[A-Z]+"}}}''')
                .of(Optional.of(Made.object(plate: Pattern.pattern('[A-Z]{3}'))))

        expect:
        verifyEach(Made.values(new khaos.wire.JsonContent(fields), 200)) {
            def json = JSON.readTree(it)
            UUID.fromString(json['id'].asText())
            json['n'].intValue() in 5..7
            json['p'].isNull() || json['p'].decimalValue() >= 1.5 && json['p'].decimalValue() <= 2
            json['e'].asText() in ['A', 'B']
            json['c'].intValue() == 3
            json['s'].asText().length() in 0..3
            json['o']['b'].isBoolean()
            json['l'].size() in 1..2
            json['plate'].asText() ==~ /[A-Z]{3}/
        }
    }

    def "what khaos cannot make by itself is refused: #schema"() {
        when:
        new JsonSchemaFields(/{"type":"object","properties":{"a":$schema}}/).of(Optional.empty())

        then:
        def error = thrown(KhaosError)
        error.what() == "the JSON Schema says of 'a' what khaos cannot make by itself: $what"

        where:
        schema                              || what
        '{"type":"string","pattern":"a+"}'  || '`pattern`'
        '{"$ref":"#/x"}'                    || '`$ref`'
        '{"type":"string","format":"ipv4"}' || 'the format `ipv4`'
        '{}'                                || 'no type'
    }
}

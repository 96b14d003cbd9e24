package khaos.value

import java.nio.file.Files
import java.nio.file.Path
import khaos.base.Dice
import khaos.base.KhaosError
import khaos.dsl.Script
import khaos.dsl.Scripts
import khaos.plan.BadScenario
import khaos.plan.Plan
import khaos.plan.Source
import khaos.value.table.TableFile
import spock.lang.Specification
import spock.lang.TempDir

/** Records made of the rows of a file. */
class RowsSpec extends Specification {

    static final CITIES = 'id,name,rank,euro\n1,Berlin,1.5,true\n2,"Paris, Texas",2,false\n3,,3.25,true\n'

    @TempDir
    Path folder

    def "all columns of a record come from one row, and have the kind of their cells"() {
        expect:
        records("rows csv('cities.csv')", 4) == [
                '{"id":1,"name":"Berlin","rank":1.5,"euro":true}',
                '{"id":2,"name":"Paris, Texas","rank":2,"euro":false}',
                '{"id":3,"name":null,"rank":3.25,"euro":true}',
                '{"id":1,"name":"Berlin","rank":1.5,"euro":true}']
    }

    def "some columns under other names, in objects too, beside fields of another kind"() {
        expect:
        records("rows csv('cities.csv')\nfield 'n', constant(7)\nfield 'city', column('name')\nfield 'key', column('id')", 1) == ['{"n":7,"city":"Berlin","key":1}']
    }

    def "#order keeps the columns together"() {
        when:
        def drawn = records("rows $order(csv('cities.csv'))\nfield 'a', column('id')\nfield 'b', column('euro')", 300)

        then:
        drawn.every { it in ['{"a":1,"b":true}', '{"a":2,"b":false}', '{"a":3,"b":true}'] }
        drawn.toSet().size() == 3
        order == 'random' || drawn.take(3).toSet().size() == 3

        where:
        order << ['circular', 'shuffled', 'random']
    }

    def "in order, each row is there once over all producers, and then no more"() {
        given:
        def rows = new Rows(TableFile.csv('cities.csv', cities()), Rows.Order.IN_ORDER, 0)
        def origin = new Origin(new Dice(1), 2, Drawn.NOON)

        when:
        def first = Drawn.draw(rows.column('id'), origin, 2)
        def second = Drawn.draw(rows.column('id'), origin.producer(1), 1)

        then:
        first + second == [1, 3, 2]
        origin.given().over
        origin.producer(1).given().over
    }

    def "JSON lines have columns by the names of objects within each other"() {
        given:
        Files.writeString(folder.resolve('people.jsonl'), '{"id": "a", "home": {"city": "Rome"}, "age": 3}\n\n{"id": "b", "age": 4.5, "tags": [1]}\n')

        expect:
        records("rows json('people.jsonl')", 2) == ['{"id":"a","home.city":"Rome","age":3}', '{"id":"b","home.city":null,"age":4.5}']
    }

    def "#text is refused: #told"() {
        given:
        Files.writeString(folder.resolve(name), text)

        when:
        name.endsWith('csv') ? TableFile.csv(name, folder.resolve(name)) : TableFile.jsonLines(name, folder.resolve(name))

        then:
        def wrong = thrown(KhaosError)
        wrong.what().startsWith(told)

        where:
        name     | text                  || told
        'a.csv'  | 'id,name\n1,a\n2\n'   || 'a.csv:3 has 1 cell, and there are 2 columns'
        'a.csv'  | 'id,name\n1,a,b\n'    || 'a.csv:2 has 3 cells, and there are 2 columns'
        'a.csv'  | 'id,id\n1,2\n'        || 'a.csv:1 does not name each column once: id, id'
        'a.csv'  | 'id,name\n'           || 'a.csv has no rows'
        'a.json' | '{"id": 1}\n{"id":\n' || 'a.json:2 is not JSON: '
        'a.json' | '[1]\n'               || 'a.json:1 is not a JSON object'
    }

    def "#inValue is a mistake of the script: #told"() {
        when:
        records(inValue, 1)

        then:
        def wrong = thrown(BadScenario)
        wrong.mistakes()*.what() == [told]

        where:
        inValue                                                                  || told
        "rows csv('none.csv')"                                                   || 'there is no file none.csv'
        "rows csv('cities.csv')\nfield 'a', column('nmae')"                      || "cities.csv has no column 'nmae'"
        "field 'a', column('name')"                                              || "there are no rows to take 'name' from"
        "rows csv('cities.csv')\nfield 'a', optional(column('id'), 50.percent)"  || 'a column cannot be optional: it would no longer be of the same row as the others'
    }

    private Path cities() {
        Files.writeString(folder.resolve('cities.csv'), CITIES)
    }

    private List<String> records(String inValue, int count) {
        cities()
        def file = folder.resolve('script.groovy')
        Plan plan = new Scripts(Script.HOME).read(new Source('script.groovy', "topic('t') { value {\n$inValue\n} }", Optional.of(file)), [:])
        def maker = plan.topics()[0].content().maker(plan.topics()[0].key(), Drawn.origin())
        (0..<count).collect {
            maker.next()
            new String(maker.value(), 'UTF-8')
        }
    }
}

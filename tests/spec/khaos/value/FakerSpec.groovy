package khaos.value

import khaos.base.KhaosError
import spock.lang.Specification

class FakerSpec extends Specification {

    def "#provider makes real-looking text"() {
        given:
        def texts = Drawn.of(Faker.faker(provider), 200)

        expect:
        texts.every { it ==~ shape }
        texts.toSet().size() > 20

        where:
        provider                | shape
        'name.fullName'         | /.+ .+/
        'internet.emailAddress' | /.+@.+\..+/
        'first_name'            | /\S.*/
        'email'                 | /.+@.+/
        'latitude'              | /-?\d+[.,]?\d*/
    }

    def "the same seed makes the same texts, another seed others"() {
        given:
        def name = Faker.faker('name.fullName')

        expect:
        Drawn.of(name, 100, 1) == Drawn.of(name, 100, 1)
        Drawn.of(name, 100, 1) != Drawn.of(name, 100, 2)
    }

    def "a locale speaks its language"() {
        expect:
        Drawn.of(Faker.faker('address.country', locale: 'de'), 500).contains('Deutschland')
    }

    def "#name is refused with advice"() {
        when:
        Faker.faker(name)

        then:
        def error = thrown(KhaosError)
        error.what() == "faker has no provider '$name'"
        error.fix() == fix

        where:
        name              || fix
        'name.fullNme'    || "did you mean 'name.fullName'?"
        'frist_name'      || "did you mean 'first_name'?"
        'quantum'         || "use for example 'name.fullName', 'internet.emailAddress' or 'address.city'"
        'name.getClass'   || "use for example 'name.fullName', 'internet.emailAddress' or 'address.city'"
        'random.nextLong' || "use for example 'name.fullName', 'internet.emailAddress' or 'address.city'"
    }

    def "an unknown locale is refused"() {
        when:
        Faker.faker('name.fullName', locale: 'xx')

        then:
        def error = thrown(KhaosError)
        error.what() == "'xx' is not a locale"
    }
}

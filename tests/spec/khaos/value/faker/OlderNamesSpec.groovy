package khaos.value.faker

import khaos.base.Dice
import spock.lang.Specification

class OlderNamesSpec extends Specification {

    def "the older tool's #name still makes values"() {
        expect:
        Providers.find(name).texts(Locale.ENGLISH, new Dice(1), 3).every { !it.isBlank() && it != 'null' }

        where:
        name << OlderNames.ALL.keySet().sort()
    }
}

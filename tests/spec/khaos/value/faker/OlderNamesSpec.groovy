package khaos.value.faker

import java.time.LocalDate
import java.time.LocalDateTime
import java.time.ZoneOffset
import khaos.base.Dice
import spock.lang.Specification

class OlderNamesSpec extends Specification {

    /** Those that its document lists, and the rest of those that both of its generations have. */
    static final DOCUMENTED = 'name email phone_number address street_address city country postcode company job text word sentence url ipv4 ' +
            'user_agent credit_card_number date date_time'
    static final OTHERS = 'first_name last_name ssn state country_code zipcode latitude longitude paragraph domain_name ipv6 mac_address uuid4 ' +
            'currency_code date_this_month date_this_year date_time_this_month date_time_this_year bothify numerify lexify'

    def "every provider of the older tool's document, and every one of its 40, is there"() {
        expect:
        (DOCUMENTED + ' ' + OTHERS).split(' ').toList() - OlderNames.ALL.keySet() - OlderNames.OWN.keySet() == []
    }

    def "the older tool's #name still makes values, in German too"() {
        expect:
        [Locale.ENGLISH, Locale.GERMANY].every { locale ->
            Providers.find(name).texts(locale, new Dice(1), 3).every { !it.isBlank() && it != 'null' }
        }

        where:
        name << (OlderNames.ALL.keySet() + OlderNames.OWN.keySet()).sort()
    }

    def "#name looks like #shape"() {
        given:
        def texts = Providers.find(name).texts(Locale.ENGLISH, new Dice(1), 50)

        expect:
        texts.every { it ==~ shape }
        texts.toSet().size() > 1 || new Date().date == 1

        where:
        name                   || shape
        'bothify'              || /\d\d [a-zA-Z]{2}/
        'numerify'             || /\d{3}/
        'lexify'               || /[a-zA-Z]{4}/
        'date'                 || /\d{4}-\d\d-\d\d/
        'date_this_month'      || /\d{4}-\d\d-\d\d/
        'date_time'            || /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/
        'date_time_this_month' || /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/
        'ipv4'                 || /[\d.]{7,15}/
        'latitude'             || /-?[\d.]+/
    }

    def "moments lie where their names say"() {
        given:
        def today = LocalDate.now(ZoneOffset.UTC)

        expect:
        Providers.find('date_this_month').texts(Locale.ENGLISH, new Dice(1), 99).every { LocalDate.parse(it).with { it >= today.withDayOfMonth(1) && it <= today } }
        Providers.find('date_time_this_year').texts(Locale.ENGLISH, new Dice(1), 99).every { LocalDateTime.parse(it).year == today.year }
    }
}

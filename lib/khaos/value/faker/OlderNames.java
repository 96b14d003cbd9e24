package khaos.value.faker;

import java.util.Map;

/** The Python faker's names that scenarios of the older tool use, and what datafaker calls the same. */
final class OlderNames {

    static final Map<String, String> ALL = Map.ofEntries(
            Map.entry("name", "name.fullName"),
            Map.entry("first_name", "name.firstName"),
            Map.entry("last_name", "name.lastName"),
            Map.entry("email", "internet.emailAddress"),
            Map.entry("phone_number", "phoneNumber.phoneNumber"),
            Map.entry("ssn", "idNumber.ssnValid"),
            Map.entry("address", "address.fullAddress"),
            Map.entry("street_address", "address.streetAddress"),
            Map.entry("city", "address.city"),
            Map.entry("state", "address.state"),
            Map.entry("country", "address.country"),
            Map.entry("country_code", "address.countryCode"),
            Map.entry("postcode", "address.postcode"),
            Map.entry("zipcode", "address.zipCode"),
            Map.entry("latitude", "address.latitude"),
            Map.entry("longitude", "address.longitude"),
            Map.entry("company", "company.name"),
            Map.entry("job", "job.title"),
            Map.entry("text", "lorem.paragraph"),
            Map.entry("word", "lorem.word"),
            Map.entry("sentence", "lorem.sentence"),
            Map.entry("paragraph", "lorem.paragraph"),
            Map.entry("url", "internet.url"),
            Map.entry("domain_name", "internet.domainName"),
            Map.entry("ipv4", "internet.ipV4Address"),
            Map.entry("ipv6", "internet.ipV6Address"),
            Map.entry("mac_address", "internet.macAddress"),
            Map.entry("user_agent", "internet.userAgent"),
            Map.entry("uuid4", "internet.uuid"),
            Map.entry("credit_card_number", "finance.creditCard"),
            Map.entry("currency_code", "money.currencyCode"),
            Map.entry("date", "timeAndDate.birthday"),
            Map.entry("date_time", "timeAndDate.past"),
            Map.entry("date_this_month", "timeAndDate.past"),
            Map.entry("date_this_year", "timeAndDate.past"),
            Map.entry("date_time_this_month", "timeAndDate.past"),
            Map.entry("date_time_this_year", "timeAndDate.past"));

    private OlderNames() {}
}

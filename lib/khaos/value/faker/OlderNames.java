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
            Map.entry("currency_name", "money.currency"),
            Map.entry("prefix", "name.prefix"),
            Map.entry("suffix", "name.suffix"),
            Map.entry("user_name", "internet.username"),
            Map.entry("safe_email", "internet.safeEmailAddress"),
            Map.entry("password", "credentials.password"),
            Map.entry("street_name", "address.streetName"),
            Map.entry("building_number", "address.buildingNumber"),
            Map.entry("state_abbr", "address.stateAbbr"),
            Map.entry("catch_phrase", "company.catchPhrase"),
            Map.entry("bs", "company.bs"),
            Map.entry("iban", "finance.iban"),
            Map.entry("credit_card_provider", "business.creditCardType"),
            Map.entry("color_name", "color.name"),
            Map.entry("hex_color", "color.hex"),
            Map.entry("file_name", "file.fileName"),
            Map.entry("mime_type", "file.mimeType"),
            Map.entry("isbn13", "code.isbn13"),
            Map.entry("ean13", "code.ean13"),
            Map.entry("license_plate", "vehicle.licensePlate"),
            Map.entry("timezone", "address.timeZone"),
            Map.entry("slug", "internet.slug"),
            Map.entry("boolean", "bool.bool"));

    /** What datafaker has nothing like, as the Python faker makes it without arguments. */
    static final Map<String, Provider> OWN = Map.of(
            "date", Moments.dates(Moments::epoch),
            "date_time", Moments.times(Moments::epoch),
            "date_this_year", Moments.dates(Moments::thisYear),
            "date_this_month", Moments.dates(Moments::thisMonth),
            "date_time_this_year", Moments.times(Moments::thisYear),
            "date_time_this_month", Moments.times(Moments::thisMonth),
            "bothify", new Template("## ??"),
            "numerify", new Template("###"),
            "lexify", new Template("????"));

    private OlderNames() {}
}

package khaos.value;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import khaos.base.Dice;
import khaos.base.KhaosError;
import khaos.base.Near;
import net.datafaker.Faker;
import net.datafaker.providers.base.AbstractProvider;

/** What {@code faker(…)} may name: every datafaker method without arguments that gives text, a number, a truth or a moment. */
final class FakerNames {

    /** The Python faker's names that scenarios of the older tool use. */
    private static final Map<String, String> OLDER = Map.ofEntries(
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

    private FakerNames() {}

    /** The provider of {@code name}; an error with the nearest name when there is none. */
    static Provider find(String name) {
        String own = OLDER.getOrDefault(name, name);
        int dot = own.indexOf('.');
        var group = dot < 0 ? null : method(Faker.class, own.substring(0, dot));
        var method = group == null ? null : method(group.getReturnType(), own.substring(dot + 1));
        if (method == null || !isGroup(group) || !isText(method)) throw unknown(name);
        return new Provider(group, method);
    }

    /** The locale of a tag such as {@code de} or {@code pt-BR}. */
    static Locale locale(String tag) {
        var locale = Locale.forLanguageTag(tag.replace('_', '-'));
        if (Arrays.asList(Locale.getISOLanguages()).contains(locale.getLanguage())) return locale;
        throw new KhaosError("'" + tag + "' is not a locale", "use a language tag such as 'de', 'fr' or 'pt-BR'");
    }

    private static KhaosError unknown(String name) {
        var known = new TreeMap<>(OLDER).keySet().stream().toList();
        var names = Stream.concat(known.stream(), all()).toList();
        return new KhaosError(
                "faker has no provider '" + name + "'",
                Near.to(name, names).stream()
                        .findFirst()
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse("use for example 'name.fullName', 'internet.emailAddress' or 'address.city'"));
    }

    private static Stream<String> all() {
        return Arrays.stream(Faker.class.getMethods())
                .filter(FakerNames::isGroup)
                .flatMap(group -> Arrays.stream(group.getReturnType().getMethods())
                        .filter(FakerNames::isText)
                        .map(method -> group.getName() + "." + method.getName()));
    }

    private static Method method(Class<?> type, String name) {
        try {
            return type.getMethod(name);
        } catch (NoSuchMethodException none) {
            return null;
        }
    }

    private static boolean isGroup(Method method) {
        return method.getParameterCount() == 0 && AbstractProvider.class.isAssignableFrom(method.getReturnType());
    }

    private static boolean isText(Method method) {
        if (method.getParameterCount() > 0
                || Modifier.isStatic(method.getModifiers())
                || method.getDeclaringClass() == Object.class) return false;
        var type = method.getReturnType();
        return Stream.of(CharSequence.class, Number.class, Boolean.class, Temporal.class, Enum.class)
                        .anyMatch(kind -> kind.isAssignableFrom(type))
                || type.isPrimitive() && type != void.class;
    }

    /** One method of datafaker. */
    record Provider(Method group, Method method) {

        /** As many values as asked, not all different. */
        List<String> texts(Locale locale, Dice dice, int count) {
            try {
                Object provider = group.invoke(new Faker(locale, new Random(dice.nextLong())));
                var texts = new String[count];
                for (int i = 0; i < count; i++) texts[i] = String.valueOf(method.invoke(provider));
                return List.of(texts);
            } catch (ReflectiveOperationException failure) {
                throw new KhaosError(
                        "datafaker cannot make " + group.getName() + "." + method.getName() + " for " + locale,
                        "use another locale or provider",
                        failure);
            }
        }
    }
}

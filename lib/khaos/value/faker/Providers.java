package khaos.value.faker;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import khaos.base.KhaosError;
import khaos.base.Near;
import net.datafaker.Faker;
import net.datafaker.providers.base.AbstractProvider;

/** What {@code faker(…)} may name: every datafaker method without arguments that gives text, a number, a truth or a moment. */
public final class Providers {

    private Providers() {}

    /** The provider of {@code name}; an error with the nearest name when there is none. */
    public static Provider find(String name) {
        if (OlderNames.OWN.containsKey(name)) return OlderNames.OWN.get(name);
        String own = OlderNames.ALL.getOrDefault(name, name);
        int dot = own.indexOf('.');
        var group = dot < 0 ? null : method(Faker.class, own.substring(0, dot));
        var method = group == null ? null : method(group.getReturnType(), own.substring(dot + 1));
        if (method == null || !isGroup(group) || !isText(method)) throw unknown(name);
        return new OfDatafaker(group, method);
    }

    /** What datafaker calls the provider {@code name}, if that is a name of the older tool's. */
    public static String shown(String name) {
        return OlderNames.ALL.getOrDefault(name, name);
    }

    /** The locale of a tag such as {@code de} or {@code pt-BR}. */
    public static Locale locale(String tag) {
        var locale = Locale.forLanguageTag(tag.replace('_', '-'));
        if (Arrays.asList(Locale.getISOLanguages()).contains(locale.getLanguage())) return locale;
        throw new KhaosError("'" + tag + "' is not a locale", "use a language tag such as 'de', 'fr' or 'pt-BR'");
    }

    private static KhaosError unknown(String name) {
        var names = Stream.of(OlderNames.ALL.keySet().stream(), OlderNames.OWN.keySet().stream(), all())
                .flatMap(some -> some)
                .toList();
        return new KhaosError(
                "faker has no provider '" + name + "'",
                Near.to(name, names).stream()
                        .findFirst()
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse("use for example 'name.fullName', 'internet.emailAddress' or 'address.city'"));
    }

    private static Stream<String> all() {
        return Arrays.stream(Faker.class.getMethods())
                .filter(Providers::isGroup)
                .flatMap(group -> Arrays.stream(group.getReturnType().getMethods())
                        .filter(Providers::isText)
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
}

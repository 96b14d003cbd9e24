package khaos.value;

import java.util.Locale;
import java.util.Map;
import khaos.value.faker.Providers;
import khaos.word.Named;
import khaos.word.Word;

/**
 * Real-looking text of datafaker. Each field has a pool of {@value #POOL} values made before the first record, since making
 * one takes 20 µs and drawing one from the pool a few nanoseconds; all producers of a topic share it. Providers that look at
 * the clock ({@code date.past}) give other values on another day, whatever the seed.
 *
 * @param provider datafaker's own name, {@code name.fullName}, or the older tool's, {@code first_name}
 */
public record Faker(String provider, Locale locale) implements Leaf {

    private static final int POOL = 2000;

    @Word(value = "Real-looking text, by datafaker's names.", example = "field 'customer', faker('name.fullName')")
    public static Faker faker(String provider) {
        return new Faker(provider, Locale.ENGLISH);
    }

    @Word(
            value = "With locale, that of a country or language.",
            example = "field 'customer', faker('name.fullName', locale: 'de')")
    public static Faker faker(@Named(value = "locale", type = String.class) Map<String, ?> named, String provider) {
        return named.get("locale") instanceof String tag ? new Faker(provider, Providers.locale(tag)) : faker(provider);
    }

    public Faker {
        Providers.find(provider);
    }

    @Override
    public Kind kind() {
        return Kind.TEXT;
    }

    @Override
    public Drawer drawer(Origin origin) {
        return origin.shared(dice -> new Pool(Providers.find(provider).texts(locale, dice, POOL)))
                .drawer(origin.dice());
    }
}

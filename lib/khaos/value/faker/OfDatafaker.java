package khaos.value.faker;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import khaos.base.Dice;
import khaos.base.KhaosError;
import net.datafaker.Faker;

/** One method of datafaker, of the group that {@code Faker} itself hands out. */
record OfDatafaker(Method group, Method method) implements Provider {

    @Override
    public List<String> texts(Locale locale, Dice dice, int count) {
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

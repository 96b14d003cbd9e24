package khaos.dsl.block;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import khaos.base.Bytes;
import khaos.base.KhaosError;
import khaos.base.Rate;
import khaos.base.Share;
import khaos.base.Spoken;

/** Values of {@code --set}, read in the type of the default that the script gives, and shown in the same form. */
final class Texts {

    private static final Pattern QUANTITY = Pattern.compile("(-?[\\d_]*\\.?\\d+)\\s*\\.?\\s*([a-zA-Z/%]*)");

    private static final Map<String, Function<Number, Object>> DURATIONS = Map.of(
            "us",
            Units::getUs,
            "ms",
            Units::getMs,
            "s",
            Units::getS,
            "min",
            Units::getMin,
            "m",
            Units::getMin,
            "h",
            Units::getH);
    private static final Map<String, Function<Number, Object>> RATES = Map.of(
            "/s",
            Units::getPerSecond,
            "perSecond",
            Units::getPerSecond,
            "/min",
            Units::getPerMinute,
            "perMinute",
            Units::getPerMinute);
    private static final Map<String, Function<Number, Object>> SIZES =
            Map.of("b", Units::getB, "kb", Units::getKb, "mb", Units::getMb, "gb", Units::getGb);
    private static final Map<String, Function<Number, Object>> SHARES =
            Map.of("%", Units::getPercent, "percent", Units::getPercent);

    private static final List<Form> FORMS = List.of(
            new Form(Integer.class, "a whole number", text -> Integer.valueOf(text.replace("_", ""))),
            new Form(Long.class, "a whole number", text -> Long.valueOf(text.replace("_", ""))),
            new Form(BigDecimal.class, "a number", text -> new BigDecimal(text.replace("_", ""))),
            new Form(Double.class, "a number", text -> Double.valueOf(text.replace("_", ""))),
            new Form(Boolean.class, "true or false", Texts::truth),
            new Form(String.class, "text", text -> text),
            new Form(Duration.class, "a duration such as 30s or 200ms", text -> quantity(text, DURATIONS)),
            new Form(Rate.class, "a rate such as 500/s", text -> quantity(text, RATES)),
            new Form(Bytes.class, "a size such as 16kb", text -> quantity(text, SIZES)),
            new Form(Share.class, "a share such as 10%", text -> quantity(text, SHARES)));

    private Texts() {}

    /** Refuses a default of a type that {@code --set} could not give. */
    static void check(Object standard) {
        form(standard);
    }

    /** @throws IllegalArgumentException whose message names what was expected and what came */
    @SuppressWarnings("unchecked") // a form makes what its type says
    static <T> T like(T standard, String text) {
        return (T) form(standard).read(text);
    }

    private static Form form(Object standard) {
        for (var form : FORMS) if (form.type.isInstance(standard)) return form;
        throw new KhaosError(
                "a param cannot have such a default: " + standard,
                "use a number, text, true or false, a duration, a rate, a size or a share");
    }

    static String show(Object value) {
        if (value instanceof Duration time) return Spoken.of(time).replace(" ", "");
        return String.valueOf(value).replace(" ", "");
    }

    private static Object truth(String text) {
        if (text.equals("true") || text.equals("false")) return Boolean.valueOf(text);
        throw new IllegalArgumentException();
    }

    private static Object quantity(String text, Map<String, Function<Number, Object>> units) {
        var matcher = QUANTITY.matcher(text.strip());
        if (!matcher.matches() || !units.containsKey(matcher.group(2))) throw new IllegalArgumentException();
        return units.get(matcher.group(2)).apply(new BigDecimal(matcher.group(1).replace("_", "")));
    }

    private record Form(Class<?> type, String what, Function<String, Object> reader) {
        Object read(String text) {
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException unreadable) {
                throw new IllegalArgumentException(what + ", got '" + text + "'", unreadable);
            }
        }
    }
}

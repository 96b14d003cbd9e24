package khaos.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.temporal.TemporalAccessor;
import khaos.base.KhaosError;

/** A value that a script says itself: text, a whole number, a decimal, a truth, nothing. */
final class Literal {

    private Literal() {}

    /** Puts {@code value} into sinks, the same each time. */
    static Drawer drawer(Object value) {
        if (kind(value) == Kind.TEXT) {
            byte[] utf8 = value.toString().getBytes(StandardCharsets.UTF_8);
            return sink -> sink.text(utf8, 0, utf8.length);
        }
        return sink -> put(value, sink);
    }

    static Kind kind(Object value) {
        if (value instanceof CharSequence || value instanceof Character || value instanceof Enum<?>) return Kind.TEXT;
        if (value instanceof java.util.UUID || value instanceof TemporalAccessor) return Kind.TEXT;
        if (value instanceof Boolean) return Kind.BOOL;
        if (value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte)
            return Kind.WHOLE;
        if (value instanceof BigDecimal || value instanceof Double || value instanceof Float) return Kind.DECIMAL;
        if (value instanceof BigInteger) return Kind.DECIMAL;
        if (value == null) return Kind.ANY;
        throw new KhaosError(
                "a field cannot hold a value of type " + value.getClass().getSimpleName(),
                "use text, a number, true or false, or an object { } or list(…) of them");
    }

    static void put(Object value, Sink sink) {
        switch (kind(value)) {
            case TEXT -> sink.text(value instanceof CharSequence text ? text : value.toString());
            case WHOLE -> sink.whole(((Number) value).longValue());
            case DECIMAL -> put(decimal((Number) value), sink);
            case BOOL -> sink.bool((Boolean) value);
            default -> sink.nothing();
        }
    }

    /** As exactly as 18 digits allow; a double's tail beyond them is noise. */
    private static void put(BigDecimal number, Sink sink) {
        int whole = Math.max(1, number.precision() - number.scale());
        int room = Numbers.GREATEST_SCALE - whole;
        int scale = Math.max(0, Math.min(number.scale(), room));
        var fitting = number.setScale(scale, RoundingMode.HALF_UP);
        sink.decimal(Numbers.unscaled(fitting, scale), scale);
    }

    private static BigDecimal decimal(Number number) {
        if (number instanceof BigDecimal exact) return exact;
        if (number instanceof BigInteger exact) return new BigDecimal(exact);
        double inexact = number.doubleValue();
        if (Double.isNaN(inexact) || Double.isInfinite(inexact))
            throw new KhaosError(inexact + " is not a number that records can hold", "divide by something above 0");
        return BigDecimal.valueOf(inexact);
    }
}

package khaos.value.faker;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import khaos.base.Dice;

/**
 * Moments of the past as the older tool wrote them: {@code 2026-01-31} or {@code 2026-01-31T12:00:00}, in UTC.
 *
 * @param from the earliest, for what is now
 */
record Moments(UnaryOperator<LocalDateTime> from, DateTimeFormatter format) implements Provider {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    static Moments dates(UnaryOperator<LocalDateTime> from) {
        return new Moments(from, DATE);
    }

    static Moments times(UnaryOperator<LocalDateTime> from) {
        return new Moments(from, DATE_TIME);
    }

    static LocalDateTime epoch(LocalDateTime now) {
        return LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC);
    }

    static LocalDateTime thisYear(LocalDateTime now) {
        return now.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1);
    }

    static LocalDateTime thisMonth(LocalDateTime now) {
        return now.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
    }

    @Override
    public List<String> texts(Locale locale, Dice dice, int count) {
        var now = LocalDateTime.now(Clock.systemUTC());
        long first = from.apply(now).toEpochSecond(ZoneOffset.UTC);
        long last = now.toEpochSecond(ZoneOffset.UTC);
        return Stream.generate(() -> LocalDateTime.ofEpochSecond(dice.between(first, last), 0, ZoneOffset.UTC))
                .limit(count)
                .map(format::format)
                .toList();
    }
}

package khaos.cli;

import java.time.Duration;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time on the command line: {@code 30s}, {@code 1.5m}, {@code 500ms}, or plain seconds. */
final class TimeArgument implements ITypeConverter<Duration> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?) ?(ms|s|m|min|h)?");

    @Override
    public Duration convert(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches())
            throw new TypeConversionException("`" + text + "` is not a time; write for example 90, 30s, 2m or 1.5h");
        double amount = Double.parseDouble(form.group(1));
        return Duration.ofMillis(Math.round(amount * millis(form.group(2))));
    }

    private static long millis(String unit) {
        if (unit == null) return 1000;
        return switch (unit) {
            case "ms" -> 1;
            case "m", "min" -> 60_000;
            case "h" -> 3_600_000;
            default -> 1000;
        };
    }
}

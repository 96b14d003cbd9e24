package khaos.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import khaos.base.BadInput;
import khaos.base.Bytes;
import khaos.base.Rate;
import khaos.traffic.Limits;
import picocli.CommandLine.Option;

/** The most that a run may send, mixed into commands that make load. */
final class LimitOptions {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,12}) ?(b|kb|mb|gb|tb)?");
    private static final String UNITS = "bkmgt";

    @Option(
            names = "--max-rate",
            paramLabel = "N",
            description = "At most so many records a second in all; a plan that wants more is made smaller.")
    private Double maxRate;

    @Option(
            names = "--max-bytes",
            paramLabel = "SIZE",
            description = "Ends the load when so much was sent: 500mb, 2gb; keys and values count.")
    private String maxBytes;

    Limits limits() {
        if (maxRate != null && !(maxRate > 0 && maxRate < Double.POSITIVE_INFINITY))
            throw new BadInput("--max-rate must be above 0, got " + maxRate, "write for example --max-rate 5000");
        return new Limits(
                Optional.ofNullable(maxRate).map(Rate::new),
                Optional.ofNullable(maxBytes).map(LimitOptions::size));
    }

    private static Bytes size(String said) {
        Matcher form = SIZE.matcher(said.strip().toLowerCase(Locale.ROOT));
        if (!form.matches())
            throw new BadInput("--max-bytes cannot be `" + said + "`", "write for example 500mb or 2gb");
        int unit = form.group(2) == null ? 0 : UNITS.indexOf(form.group(2).charAt(0));
        return new Bytes(Math.multiplyExact(Long.parseLong(form.group(1)), 1L << 10 * unit));
    }
}

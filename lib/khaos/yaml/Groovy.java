package khaos.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** Values as a person writes them in a script. */
final class Groovy {

    private static final int LONG_NUMBER = 5;

    private Groovy() {}

    static String text(String text) {
        return "'"
                + text.replace("\\", "\\\\")
                        .replace("'", "\\'")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                + "'";
    }

    static String texts(List<String> texts) {
        return String.join(", ", texts.stream().map(Groovy::text).toList());
    }

    /** {@code 100_000}. */
    static String number(long number) {
        String digits = String.valueOf(Math.abs(number));
        var grouped = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            int left = digits.length() - i;
            if (i > 0 && left % 3 == 0 && digits.length() >= LONG_NUMBER) grouped.append('_');
            grouped.append(digits.charAt(i));
        }
        return (number < 0 ? "-" : "") + grouped;
    }

    /** With its decimals, if it was written with some. */
    static String number(BigDecimal number) {
        return number.scale() <= 0 ? number(number.longValue()) : number.toPlainString();
    }

    /** {@code 500.perSecond}, {@code 0.5.perSecond}. */
    static String rate(BigDecimal perSecond) {
        return quantity(perSecond) + ".perSecond";
    }

    static String percent(BigDecimal share) {
        return quantity(share.multiply(BigDecimal.valueOf(100))) + ".percent";
    }

    private static String quantity(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() <= 0 ? number(bare.longValue()) : bare.toPlainString();
    }

    static String seconds(long seconds) {
        return number(seconds) + ".s";
    }

    /** {@code 50.ms}, {@code 2.s}. */
    static String millis(long millis) {
        return millis > 0 && millis % 1000 == 0 ? seconds(millis / 1000) : number(millis) + ".ms";
    }

    /** {@code 16.kb}; bytes that are no whole number of those as they are. */
    static String bytes(long bytes) {
        return bytes > 0 && bytes % 1024 == 0 ? number(bytes / 1024) + ".kb" : number(bytes) + ".b";
    }

    static boolean isInt(long number) {
        return BigInteger.valueOf(number).bitLength() < Integer.SIZE;
    }
}

package khaos.network.tls;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Parts of a certificate as ASN.1's distinguished encoding has them (X.690): a tag, the length, the content. */
final class Der {

    static final byte[] TRUE = part(0x01, new byte[] {(byte) 0xff});
    static final byte[] NULL = part(0x05, new byte[0]);

    /** From 2050 on a time has four digits for its year (RFC 5280, 4.1.2.5). */
    private static final Instant LONG_YEARS = Instant.parse("2050-01-01T00:00:00Z");

    private Der() {}

    static byte[] sequence(byte[]... parts) {
        return part(0x30, joined(parts));
    }

    static byte[] integer(BigInteger value) {
        return part(0x02, value.toByteArray());
    }

    static byte[] octets(byte[] content) {
        return part(0x04, content);
    }

    /** @param unused bits of the last byte that mean nothing */
    static byte[] bits(int unused, byte... content) {
        return part(0x03, joined(new byte[] {(byte) unused}, content));
    }

    static byte[] time(Instant time) {
        boolean isLong = !time.isBefore(LONG_YEARS);
        var pattern = DateTimeFormatter.ofPattern(isLong ? "yyyyMMddHHmmss'Z'" : "yyMMddHHmmss'Z'");
        return part(
                isLong ? 0x18 : 0x17,
                pattern.format(time.atOffset(ZoneOffset.UTC)).getBytes(StandardCharsets.US_ASCII));
    }

    /** {@code 2.5.29.17}: the first two numbers in one byte, the others seven bits a byte. */
    static byte[] object(String dotted) {
        String[] numbers = dotted.split("\\.");
        var content = new ByteArrayOutputStream();
        content.write(40 * Integer.parseInt(numbers[0]) + Integer.parseInt(numbers[1]));
        for (int i = 2; i < numbers.length; i++) {
            int number = Integer.parseInt(numbers[i]);
            for (int shift = 28; shift > 0; shift -= 7)
                if (number >> shift != 0) content.write(0x80 | number >> shift & 0x7f);
            content.write(number & 0x7f);
        }
        return part(0x06, content.toByteArray());
    }

    /** What the context gives its meaning: {@code [number]}. */
    static byte[] tagged(int number, boolean isConstructed, byte[] content) {
        return part(0x80 | (isConstructed ? 0x20 : 0) | number, content);
    }

    private static byte[] part(int tag, byte[] content) {
        var all = new ByteArrayOutputStream();
        all.write(tag);
        if (content.length < 0x80) all.write(content.length);
        else {
            byte[] length = BigInteger.valueOf(content.length).toByteArray();
            int from = length[0] == 0 ? 1 : 0;
            all.write(0x80 | length.length - from);
            all.write(length, from, length.length - from);
        }
        all.writeBytes(content);
        return all.toByteArray();
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) all.writeBytes(part);
        return all.toByteArray();
    }
}

package khaos.wire;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import khaos.base.Dice;
import khaos.value.Origin;
import khaos.wire.poison.Poison;
import org.apache.kafka.common.header.Header;

/** Makes some of another maker's records odd, and says how. */
public final class OddMaker implements Maker {

    /** What is odd about a record. */
    public enum Oddity {
        NONE,
        TOMBSTONE,
        LATE,
        OVERSIZE,
        POISON
    }

    private static final byte[] BEGIN = "{\"oversize\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\"}".getBytes(StandardCharsets.US_ASCII);
    static final int LEAST_BYTES = 1024;

    private final Oddities oddities;
    private final Maker maker;
    private final Dice dice;
    private final Dice data;
    private final Clock clock;
    private final boolean isPlain;
    private Oddity oddity = Oddity.NONE;
    private boolean isRepeated;
    private long timestamp = NOW;
    private byte[] value;
    private final Poison.Spoiler[] spoilers;
    private int poisoned;

    OddMaker(Oddities oddities, Content content, Maker maker, Origin origin) {
        this.oddities = oddities;
        this.maker = maker;
        this.dice = origin.part("oddities").dice();
        this.data = origin.part("oversize").dice();
        this.clock = origin.clock();
        this.isPlain = oddities.isNone();
        this.spoilers = oddities.doses().stream()
                .map(dose -> dose.poison()
                        .spoiler(content, origin.part("poison " + dose.poison().kind())))
                .toArray(Poison.Spoiler[]::new);
    }

    @Override
    public void next() {
        maker.next();
        if (isPlain) return;
        double drawn = dice.nextDouble();
        oddity = oddity(drawn);
        isRepeated = dice.nextDouble() < oddities.copies().fraction();
        timestamp = oddity == Oddity.LATE ? clock.millis() - lateBy() : maker.timestampMillis();
        value = switch (oddity) {
            case OVERSIZE -> oversize();
            case POISON -> spoilers[poisoned].spoil(maker.value());
            default -> null;
        };
    }

    private Oddity oddity(double drawn) {
        double tombstones = oddities.tombstones().fraction();
        double late = tombstones + oddities.late().fraction();
        if (drawn < tombstones) return Oddity.TOMBSTONE;
        if (drawn < late) return Oddity.LATE;
        double sum = late + oddities.oversize().fraction();
        if (drawn < sum) return Oddity.OVERSIZE;
        for (poisoned = 0; poisoned < spoilers.length; poisoned++) {
            sum += oddities.doses().get(poisoned).share().fraction();
            if (drawn < sum) return Oddity.POISON;
        }
        return Oddity.NONE;
    }

    private long lateBy() {
        return dice.between(
                oddities.lateBy().min().toMillis(), oddities.lateBy().max().toMillis());
    }

    private byte[] oversize() {
        var large = new byte[(int) oddities.size().count()];
        System.arraycopy(BEGIN, 0, large, 0, BEGIN.length);
        RandomText.fill(large, BEGIN.length, large.length - END.length, data);
        System.arraycopy(END, 0, large, large.length - END.length, END.length);
        return large;
    }

    public Oddity oddity() {
        return oddity;
    }

    /** What is wrong with a {@link Oddity#POISON} record. */
    public Spoil spoil() {
        return oddities.doses().get(poisoned).poison().kind();
    }

    /** Whether the record is to be sent twice. */
    public boolean isRepeated() {
        return isRepeated;
    }

    @Override
    public byte[] key() {
        return maker.key();
    }

    @Override
    public byte[] value() {
        if (oddity == Oddity.TOMBSTONE) return null;
        return value == null ? maker.value() : value;
    }

    @Override
    public RuntimeException refusal() {
        return maker.refusal();
    }

    @Override
    public List<Header> headers() {
        return maker.headers();
    }

    @Override
    public long timestampMillis() {
        return isPlain ? maker.timestampMillis() : timestamp;
    }
}

package khaos.bench;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import khaos.base.Between;
import khaos.base.Dice;
import khaos.value.Bool;
import khaos.value.Decimal;
import khaos.value.Faker;
import khaos.value.ObjectOf;
import khaos.value.OneOf;
import khaos.value.Origin;
import khaos.value.Text;
import khaos.value.Timestamp;
import khaos.value.UniformKey;
import khaos.value.Uuid;
import khaos.value.Value;
import khaos.value.Whole;
import khaos.wire.Content;
import khaos.wire.Maker;
import khaos.wire.Payload;
import khaos.wire.Stamp;
import khaos.wire.format.Avro;
import khaos.wire.format.Json;
import khaos.wire.format.Protobuf;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** How many records a second one thread makes, key and value, and what they allocate. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms512m", "-Xmx512m"})
public class GeneratorBench {

    private static final long RUN = 0x6b68616f73L;

    /** {@code json8}: uuid, string, int, decimal, enum, timestamp, bool, object of one field. */
    @Param({"json8", "json8-faker", "avro8", "protobuf8", "payload-200", "payload-1000"})
    private String content;

    private Maker maker;
    private final Stamp stamp = new Stamp(RUN, 0, 0);
    private long sequence;

    @Setup
    public void prepare() {
        maker = content().maker(UniformKey.uniform(100), new Origin(new Dice(1), 1, Clock.systemUTC()));
    }

    private Content content() {
        return switch (content) {
            case "json8" -> Json.json().of(order(Text.string()));
            case "json8-faker" -> Json.json().of(order(Faker.faker("name.fullName")));
            case "avro8" -> Avro.avro().of(order(Text.string()));
            case "protobuf8" -> Protobuf.protobuf().of(order(Text.string()));
            case "payload-200" -> new Payload(Between.of(200, 200));
            default -> new Payload(Between.of(1000, 1000));
        };
    }

    private static ObjectOf order(Value name) {
        return new ObjectOf(List.of(
                new ObjectOf.Field("order_id", Uuid.uuid()),
                new ObjectOf.Field("customer", name),
                new ObjectOf.Field("quantity", Whole.integer(Between.of(1, 10_000))),
                new ObjectOf.Field("amount", Decimal.decimal(Between.of(10, 5000))),
                new ObjectOf.Field("status", OneOf.oneOf("PENDING", "SHIPPED", "DELIVERED")),
                new ObjectOf.Field("created", Timestamp.timestamp()),
                new ObjectOf.Field("paid", Bool.bool()),
                new ObjectOf.Field(
                        "address",
                        new ObjectOf(List.of(new ObjectOf.Field("city", Text.string(Map.of("cardinality", 50))))))));
    }

    @Benchmark
    public void record(Blackhole hole) {
        maker.next();
        hole.consume(maker.key());
        hole.consume(maker.value());
    }

    @Benchmark
    public void recordWithIdentity(Blackhole hole) {
        maker.next();
        byte[] key = maker.key();
        byte[] value = maker.value();
        hole.consume(stamp.next(sequence++, sequence, 0, key, value));
        hole.consume(key);
        hole.consume(value);
    }
}

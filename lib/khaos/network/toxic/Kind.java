package khaos.network.toxic;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of toxics, by the API's names, which are those of the records in snake case. */
public final class Kind {

    private static final Map<String, Kind> KINDS = Stream.of(
                    Latency.class,
                    Bandwidth.class,
                    SlowClose.class,
                    Timeout.class,
                    ResetPeer.class,
                    Slicer.class,
                    LimitData.class,
                    Noop.class,
                    PacketLoss.class,
                    SlowOpen.class,
                    LimitTime.class,
                    Corrupt.class,
                    Refuse.class)
            .map(Kind::new)
            .collect(Collectors.toMap(Kind::name, Function.identity(), (one, other) -> one, LinkedHashMap::new));

    private final Class<? extends Toxic> type;

    private Kind(Class<? extends Toxic> type) {
        this.type = type;
    }

    public static Optional<Kind> named(String name) {
        return Optional.ofNullable(KINDS.get(name));
    }

    public static Kind of(Toxic toxic) {
        return KINDS.get(snake(toxic.getClass().getSimpleName()));
    }

    /** {@code slow_close}. */
    public String name() {
        return snake(type.getSimpleName());
    }

    /** What Toxiproxy calls it inside, which its errors show: {@code SlowCloseToxic}. */
    public String inside() {
        return (type == ResetPeer.class ? "Reset" : type.getSimpleName()) + "Toxic";
    }

    public List<Attribute> attributes() {
        return Stream.of(type.getRecordComponents())
                .map(component -> new Attribute(snake(component.getName()), component.getType()))
                .toList();
    }

    /** @param values for each of {@link #attributes}, of their types */
    public Toxic make(Map<String, Object> values) {
        var components = type.getRecordComponents();
        try {
            return type.getDeclaredConstructor(
                            Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new))
                    .newInstance(Stream.of(components)
                            .map(component -> values.get(snake(component.getName())))
                            .toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type + " cannot be made of " + values, impossible);
        }
    }

    /** The settings of {@code toxic}, which is of this kind, by attribute. */
    public static Map<String, Object> values(Toxic toxic) {
        var values = new LinkedHashMap<String, Object>();
        for (var component : toxic.getClass().getRecordComponents())
            try {
                values.put(snake(component.getName()), component.getAccessor().invoke(toxic));
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        return values;
    }

    private static String snake(String name) {
        return name.replaceAll("(?<=.)(?=[A-Z])", "_").toLowerCase();
    }

    /** @param type long, double or String */
    public record Attribute(String name, Class<?> type) {

        /** As it is when nobody says it. */
        public Object zero() {
            return type == String.class ? "" : type == double.class ? (Object) 0.0 : (Object) 0L;
        }
    }
}

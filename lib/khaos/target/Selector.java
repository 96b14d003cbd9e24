package khaos.target;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;

/**
 * A choice of whom to hurt: said in a script as a value, made when the incident fires.
 *
 * @param <T> what is chosen
 */
public interface Selector<T> {

    /**
     * The chosen ones, now.
     *
     * @throws khaos.base.KhaosError when there is none
     */
    List<T> in(World world);

    /** What the choice names, for validation before the start. */
    default Names named() {
        return Names.NONE;
    }

    /** Whether it chooses the same whenever it is asked. */
    default boolean isFixed() {
        return false;
    }

    /** What a cluster must be able to do before the processes of the chosen can be stopped, killed or frozen. */
    default Set<Capability> processes() {
        return choosesBrokers(getClass()) ? Capability.OF_BROKERS : Set.of();
    }

    /** What a cluster must be able to do before the links that are chosen can be hurt. */
    default Set<Capability> links() {
        return Set.of(Capability.NETWORK);
    }

    /** Whether there is nobody to choose in a run without consumers. */
    default boolean needsConsumers() {
        return choosesConsumers(getClass());
    }

    /** Whether those that a selector of that class chooses are brokers. */
    static boolean choosesBrokers(Class<?> selector) {
        return Broker.class.isAssignableFrom(chosenBy(selector));
    }

    /** Whether those that a selector of that class chooses are consumers, or groups of them. */
    static boolean choosesConsumers(Class<?> selector) {
        return Consuming.class.isAssignableFrom(chosenBy(selector)) || Group.class.isAssignableFrom(chosenBy(selector));
    }

    /** What a selector of that class chooses: {@link Broker} for {@code NamedBroker}; Object when the class does not say. */
    static Class<?> chosenBy(Class<?> selector) {
        for (Type type : selector.getGenericInterfaces())
            if (type instanceof ParameterizedType said
                    && said.getRawType() == Selector.class
                    && said.getActualTypeArguments()[0] instanceof Class<?> chosen) return chosen;
        return selector.getSuperclass() == null ? Object.class : chosenBy(selector.getSuperclass());
    }

    /**
     * Names that must exist in the plan or in the cluster; empty for none.
     *
     * @param brokers {@code kafka-2}
     */
    record Names(List<String> brokers, String topic, String group) {
        public static final Names NONE = new Names(List.of(), "", "");

        public Names {
            brokers = List.copyOf(brokers);
        }
    }
}

package khaos.cluster.local;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import khaos.base.BadInput;
import khaos.target.Capability;

/** What brokers have to be started with, so that it can be taken from them later. */
public enum Preparation {
    MEMORY(Capability.MEMORY),
    DISK(Capability.DISK, Capability.SLOW_DISK),
    CLOCK(Capability.CLOCK);

    private final Capability capability;
    private final Set<Capability> capabilities;

    Preparation(Capability first, Capability... more) {
        this.capability = first;
        this.capabilities = EnumSet.of(first, more);
    }

    /** What the machine must be able to do for it. */
    Capability capability() {
        return capability;
    }

    /** What is possible with it. */
    public Set<Capability> capabilities() {
        return capabilities;
    }

    /** What a harm of that kind needs; empty when it needs none. */
    static Optional<Preparation> before(Capability needed) {
        return Arrays.stream(values())
                .filter(one -> one.capabilities.contains(needed))
                .findFirst();
    }

    /** @param name {@code disk} */
    public static Preparation named(String name) {
        return Arrays.stream(values())
                .filter(one -> one.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadInput(
                        "brokers cannot be prepared for `" + name + "`",
                        "write one or more of "
                                + Arrays.stream(values())
                                        .map(Preparation::toString)
                                        .collect(Collectors.joining(",")) + ", with commas"));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

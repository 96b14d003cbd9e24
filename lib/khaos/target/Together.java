package khaos.target;

import java.util.List;
import khaos.base.Owned;

/** Several injections as one. */
final class Together implements Injection {

    private final List<Injection> parts;

    Together(List<Injection> parts) {
        this.parts = List.copyOf(parts);
    }

    @Override
    public boolean isInEffect() {
        return parts.stream().allMatch(Injection::isInEffect);
    }

    @Override
    public boolean isHealed() {
        return parts.stream().allMatch(Injection::isHealed);
    }

    @Override
    public boolean isMomentary() {
        return parts.stream().allMatch(Injection::isMomentary);
    }

    /** Every one, each time: one that could not be undone may be now. */
    @Override
    public void close() {
        var owned = new Owned();
        parts.forEach(owned::add);
        owned.close();
    }
}

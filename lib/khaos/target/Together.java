package khaos.target;

import java.util.List;
import khaos.base.Owned;

/** Several injections as one. */
final class Together implements Injection {

    private final List<Injection> parts;
    private final Owned owned = new Owned();

    Together(List<Injection> parts) {
        this.parts = List.copyOf(parts);
        this.parts.forEach(owned::add);
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

    @Override
    public void close() {
        owned.close();
    }
}

package khaos.fault;

import java.util.Set;
import khaos.target.Capability;
import khaos.target.Selector;

/** A harm to network links: possible only where they go through proxies. */
public interface NetworkFault<T> extends Fault<T> {

    @Override
    default Set<Capability> needs(Selector<?> target) {
        return target.links();
    }
}

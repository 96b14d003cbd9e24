package khaos.fault;

import java.util.Set;
import khaos.target.Capability;
import khaos.target.Selector;

/** A harm to a process: possible only where khaos may touch the processes of those that are chosen. */
public interface ProcessFault<T> extends Fault<T> {

    @Override
    default Set<Capability> needs(Selector<?> target) {
        return target.processes();
    }
}

package khaos.fault.resource;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import khaos.target.Capability;

/** What the machine must be able to do for a fault. On its class, as scripts' code is known by the classes of its faults. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    Capability value();
}

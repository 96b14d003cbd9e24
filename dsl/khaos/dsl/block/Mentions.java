package khaos.dsl.block;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The names written out in what runs later (conditions, claims, code), found when a script is compiled and kept with its class. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Mentions {

    int[] lines();

    int[] columns();

    /** What each may be the name of: {@code topic}, or {@code topic group}. */
    String[] kinds();

    String[] names();
}

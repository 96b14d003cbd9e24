package khaos.dsl.block;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the code in a script's incidents may do, found when the script is compiled and kept with its class. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface CodeInjects {

    /** In which line the code begins, for each of {@link #faults}. */
    int[] lines();

    /** Where each {@code inject} stands. */
    int[] injectLines();

    int[] injectColumns();

    Class<?>[] faults();

    /** The class of each one's selector. */
    Class<?>[] targets();

    /** The names that it gives to incidents. */
    String[] names();
}

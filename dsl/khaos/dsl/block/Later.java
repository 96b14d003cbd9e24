package khaos.dsl.block;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The closure runs while the scenario runs, not when the script is read. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Later {

    /** Whether its last value is what it is for: a condition, a claim. */
    boolean isAsked() default false;
}

package khaos.word;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A word of the language. On a public static method of a fault, value, key or check it is vocabulary; on a method of a
 * block it is grammar. {@code khaos words} and {@code docs/reference.md} print from it; javadoc is for maintainers.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Word {

    /** One sentence for users. */
    String value();

    /** A line as it would stand in the block; compiled by a spec. */
    String example() default "";
}

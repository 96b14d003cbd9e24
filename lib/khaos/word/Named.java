package khaos.word;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One named argument that the annotated map parameter takes ({@code string(cardinality: 50)}). */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@Repeatable(Named.All.class)
public @interface Named {

    String value();

    Class<?> type();

    boolean required() default false;

    /** Java's holder for several {@link Named}. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.PARAMETER)
    @interface All {
        Named[] value();
    }
}

package khaos.word;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The annotated text names something of the scenario: one of these kinds. Written out, it is checked before the start. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface NameOf {

    String TOPIC = "topic";
    String GROUP = "group";
    String INCIDENT = "incident";
    String FLOW = "flow";
    String SERVICE = "service";

    String[] value();
}

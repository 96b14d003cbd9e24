package khaos.word;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The annotated text names something of the scenario, or of its cluster: one of these kinds. Written out, it is checked before the start. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface NameOf {

    String TOPIC = "topic";
    String GROUP = "group";
    String INCIDENT = "incident";
    String FLOW = "flow";
    String SERVICE = "service";
    String BROKER = "broker";

    /** A way that connections take, as {@code clients-kafka-1}. */
    String LINK = "link";

    String[] value();
}

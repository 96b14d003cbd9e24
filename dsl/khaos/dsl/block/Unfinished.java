package khaos.dsl.block;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a chain of words gives before it means anything: {@code at 30.s}, {@code at 30.s inject crash()}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Unfinished {

    /** What is missing, for people. */
    String what();

    /** How it could go on. */
    String fix();
}

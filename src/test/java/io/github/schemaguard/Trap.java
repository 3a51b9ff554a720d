package io.github.schemaguard;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test for a known trap of schema comparison, a row of {@code known-traps.txt}, that cannot be written as a case of DDL.
 * {@code "T65 fires"} tests that it is reported, {@code "T65 silent"} that its harmless form is not.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.SOURCE)
public @interface Trap {
    String[] value();
}

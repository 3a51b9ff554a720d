package io.github.schemaguard;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test that stands for a known trap of schema comparison, where a case of DDL cannot: {@code "T65 fires"} shows that it
 * is seen, {@code "T65 silent"} that the harmless form of it is not.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.SOURCE)
public @interface Trap {
    String[] value();
}

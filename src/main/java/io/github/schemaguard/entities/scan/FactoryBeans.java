package io.github.schemaguard.entities.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;

/**
 * Recognises applications with a Spring bean of their own that creates the entity manager factory. Spring Boot's
 * auto-configuration then creates none, and its naming strategy applies only if the bean's code says so.
 */
public final class FactoryBeans {
    private static final String CREATED = ")Lorg/springframework/orm/jpa/LocalContainerEntityManagerFactoryBean;";
    private static final String BEAN = "Lorg/springframework/context/annotation/Bean;";

    private FactoryBeans() {}

    /** Whether a class in these directories and jars has such a bean. */
    public static boolean areIn(Collection<Path> roots) {
        try {
            for (Path root : roots) {
                if (EntityScan.anyClass(root, FactoryBeans::hasBean)) {
                    return true;
                }
            }
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean hasBean(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        return text.contains(CREATED) && text.contains(BEAN);
    }
}

package io.github.schemaguard.entities.scan;

import io.github.schemaguard.entities.Tenancy;
import io.github.schemaguard.entities.Tenancy.Isolation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;

/** Recognises classes that give Hibernate a connection for each tenant. Spring beans need no setting. */
public final class TenantConnections {
    private static final String HIBERNATE = "org/hibernate/";
    private static final String PROVIDER = "MultiTenantConnectionProvider";
    private static final String MAPPER = "org/hibernate/context/spi/TenantSchemaMapper";

    private TenantConnections() {}

    /** What the classes in these directories and jars say. */
    public static Tenancy in(Collection<Path> roots) {
        Tenancy found = Tenancy.NONE;
        try {
            for (Path root : roots) {
                if (EntityScan.anyClass(root, TenantConnections::mapsSchemas)) {
                    return new Tenancy(Isolation.SCHEMA, "a class uses Hibernate's TenantSchemaMapper");
                }
                if (EntityScan.anyClass(root, TenantConnections::providesConnections)) {
                    found = new Tenancy(Isolation.CONNECTION, "a class uses Hibernate's " + PROVIDER);
                }
            }
            return found;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean mapsSchemas(byte[] content) {
        return text(content).contains(MAPPER);
    }

    private static boolean providesConnections(byte[] content) {
        String text = text(content);
        return text.contains(HIBERNATE) && text.contains(PROVIDER);
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}

package io.github.schemaguard.entities.fork.walk;

import io.github.schemaguard.entities.fork.hibernate.HibernateMetadata;
import io.github.schemaguard.entities.fork.protocol.MappingRows;
import io.github.schemaguard.entities.fork.reflect.ReflectiveCalls;
import io.github.schemaguard.mapping.MappedEntity.Locking;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds out how Hibernate identifies, locks and inserts the rows of an entity. */
final class EntityFacts {

    private EntityFacts() {}

    /** The facts of an {@code org.hibernate.mapping.PersistentClass}. */
    static MappingRows.Entity of(
            Object entity, MappingRows.TableName table, MappingContext mapping, HibernateMetadata metadata)
            throws ReflectiveOperationException {
        Object root = ReflectiveCalls.some(entity, "getRootClass");
        Object above = ReflectiveCalls.get(entity, "getSuperclass");
        Object identifier = ReflectiveCalls.get(root, "getIdentifierProperty");
        return new MappingRows.Entity(
                mapping.entity().name(),
                table,
                above == null ? "" : Objects.toString(ReflectiveCalls.get(above, "getClassName"), ""),
                !ReflectiveCalls.is(root, "isMutable"),
                locking(root),
                identifier == null
                        ? null
                        : AttributeContext.of(mapping, ReflectiveCalls.text(identifier, "getName"))
                                .owner(),
                IdentifierGeneration.of(root, metadata).strategy(),
                number(metadata.settings().get("hibernate.jdbc.batch_size")));
    }

    private static Locking locking(Object root) {
        if (ReflectiveCalls.get(root, "getVersion") != null) {
            return Locking.VERSION;
        }
        return switch (Objects.toString(ReflectiveCalls.find(root, "getOptimisticLockStyle"), "")) {
            case "ALL", "DIRTY" -> Locking.COLUMNS;
            case "NONE" -> Locking.DECLARED_NONE;
            default -> Locking.NONE;
        };
    }

    private static int number(@Nullable Object setting) {
        try {
            return setting == null ? 0 : Integer.parseInt(setting.toString().strip());
        } catch (NumberFormatException refused) {
            return 0; // Hibernate does not start with it.
        }
    }
}

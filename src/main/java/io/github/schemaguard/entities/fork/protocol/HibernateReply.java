package io.github.schemaguard.entities.fork.protocol;

import io.github.schemaguard.entities.AssumedNaming;
import io.github.schemaguard.entities.EntityModel.Script;
import io.github.schemaguard.entities.Tenancy;
import io.github.schemaguard.mapping.StringBinding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the fork replies: {@link ExpectedDdl} and then {@link ReadMapping}, or {@link Unreadable} in place of either. If it was
 * asked for queries too, {@link FoundQueries} follows the mapping.
 */
public sealed interface HibernateReply {
    /** The DDL of all persistence units, sent before the mapping is walked: PostgreSQL can create the tables meanwhile. */
    record ExpectedDdl(List<Script> scripts) implements HibernateReply {
        public ExpectedDdl {
            scripts = List.copyOf(scripts);
        }
    }

    /**
     * The answer.
     *
     * @param hibernate the version, {@code 7.4.13.Final}
     * @param notes sentences for the log
     * @param mapping of all persistence units together
     * @param strings how the application's driver sends a String
     * @param naming whether the naming strategy is a guess
     * @param tenancy how the data of tenants are kept apart
     * @param searchPath the schemas that the application's sessions search, as its configuration sets them; empty when it leaves
     *     them to the server; null when it does not show that
     */
    record ReadMapping(
            String hibernate,
            List<String> notes,
            MappingRows mapping,
            StringBinding strings,
            AssumedNaming naming,
            Tenancy tenancy,
            @Nullable String searchPath)
            implements HibernateReply {
        public ReadMapping {
            notes = List.copyOf(notes);
        }
    }

    /**
     * The mapping cannot be read.
     *
     * @param problem what Hibernate or the JVM reports, outermost cause first
     * @param nextStep what the user can do
     */
    record Unreadable(String problem, String nextStep) implements HibernateReply {}

    /** The queries. */
    record FoundQueries(QueryReply reply) implements HibernateReply {}
}

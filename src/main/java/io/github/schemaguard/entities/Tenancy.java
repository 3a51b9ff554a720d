package io.github.schemaguard.entities;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How Hibernate keeps the data of tenants apart.
 *
 * @param isolation what each tenant has of its own
 * @param evidence the setting that says so, for people; empty when nothing says anything
 */
public record Tenancy(Isolation isolation, String evidence) {
    /** Nothing says that there are tenants. */
    public static final Tenancy NONE = new Tenancy(Isolation.UNSET, "");

    /** In a schema of a tenant: Hibernate 7.1 sets it on each connection. */
    private static final String SCHEMA_MAPPER = "hibernate.multi_tenant.schema_mapper";

    private static final String CONNECTION_PROVIDER = "hibernate.multi_tenant_connection_provider";
    private static final String STRATEGY = "hibernate.multitenancy";

    /** What each tenant has of its own; what a later constant says overrides an earlier one. */
    public enum Isolation {
        /** Not known, or there are no tenants. */
        UNSET,
        /** Connections, to a schema or to a database. */
        CONNECTION,
        /** A database or a datasource; or rows in tables that all share. Both have their tables in the default schema. */
        DATABASE_OR_ROWS,
        /** A schema. */
        SCHEMA
    }

    /** What settings say by Hibernate's names: {@code hibernate.multiTenancy} up to 5, classes from 6 on. */
    public static Tenancy ofHibernate(Map<?, ?> settings) {
        Tenancy found = NONE;
        for (Map.Entry<?, ?> each : settings.entrySet()) {
            String key = String.valueOf(each.getKey());
            found = found.or(
                    switch (key.toLowerCase(Locale.ROOT)) {
                        case STRATEGY -> ofStrategy(key, String.valueOf(each.getValue()));
                        case SCHEMA_MAPPER -> new Tenancy(Isolation.SCHEMA, key);
                        case CONNECTION_PROVIDER -> new Tenancy(Isolation.CONNECTION, key);
                        default -> NONE;
                    });
        }
        return found;
    }

    /**
     * What a setting says whose value is one of a framework's words.
     *
     * @param value null when it is not set
     */
    public static Tenancy ofStrategy(String setting, @Nullable String value) {
        String word = value == null ? "" : value.strip().toUpperCase(Locale.ROOT);
        Isolation isolation = switch (word) {
            case "SCHEMA" -> Isolation.SCHEMA;
            case "DATABASE", "DATASOURCE", "DISCRIMINATOR" -> Isolation.DATABASE_OR_ROWS;
            default -> Isolation.UNSET;
        };
        return isolation == Isolation.UNSET ? NONE : new Tenancy(isolation, setting + "=" + word);
    }

    /** What two places say together. */
    public Tenancy or(Tenancy other) {
        return other.isolation.compareTo(isolation) > 0 ? other : this;
    }

    /** Whether the tables of a tenant may be in a schema of its own. */
    public boolean mayHaveSchemas() {
        return isolation == Isolation.SCHEMA || isolation == Isolation.CONNECTION;
    }

    /** Whether nothing says anything about tenants. */
    public boolean isUnknown() {
        return isolation == Isolation.UNSET;
    }
}

package io.github.schemaguard.document.row;

import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The properties of a table, view or function that the table of properties can state. */
public enum ObjectProperty {
    KIND("Kind", Attribute.KIND, ObjectKind.TABLE),
    PARTITIONED_BY("Partitioned by", Attribute.PARTITIONING, ObjectKind.TABLE),
    INHERITS("Inherits", Attribute.INHERITS, ObjectKind.TABLE),
    UNLOGGED("Unlogged", Attribute.PERSISTENCE, ObjectKind.TABLE),
    OPTIONS("Options", Attribute.OPTIONS, ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.FUNCTION),
    /**
     * The tables that a view reads, for readers only. This is not a separate fact because the definition states it.
     */
    READS("Reads", null),
    OF_TYPE("Of type", Attribute.OF_TYPE, ObjectKind.TABLE),
    SERVER("Server", Attribute.SERVER, ObjectKind.TABLE),
    ACCESS_METHOD("Access method", Attribute.METHOD, ObjectKind.TABLE),
    ROW_SECURITY("Row security", Attribute.ROW_SECURITY, ObjectKind.TABLE),
    REPLICA_IDENTITY("Replica identity", Attribute.REPLICA_IDENTITY, ObjectKind.TABLE),
    CLUSTERED_ON("Clustered on", Attribute.CLUSTERED_ON, ObjectKind.TABLE, ObjectKind.VIEW),
    ARGUMENTS("Arguments", Attribute.ARGUMENTS, ObjectKind.FUNCTION),
    RETURNS("Returns", Attribute.RESULT, ObjectKind.FUNCTION),
    LANGUAGE("Language", Attribute.LANGUAGE, ObjectKind.FUNCTION),
    VOLATILITY("Volatility", Attribute.VOLATILITY, ObjectKind.FUNCTION),
    SECURITY("Security", Attribute.SECURITY, ObjectKind.FUNCTION),
    /** The body of a function, if a code fence cannot contain it. */
    BODY("Body", Attribute.BODY, ObjectKind.FUNCTION),
    /** The definition of a view, if a code fence cannot contain it. */
    DEFINITION("Definition", Attribute.DEFINITION, ObjectKind.VIEW);

    private final String title;
    private final @Nullable Attribute states;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of gives an immutable set
    private final Set<ObjectKind> kinds;

    ObjectProperty(String title, @Nullable Attribute states, ObjectKind... kinds) {
        this.title = title;
        this.states = states;
        this.kinds = Set.of(kinds);
    }

    /** The name in the document. */
    public String title() {
        return title;
    }

    /** The fact that it states; null if none. */
    public @Nullable Attribute states() {
        return states;
    }

    /** True if it states a fact about objects of this kind. */
    public boolean isOf(ObjectKind kind) {
        return kinds.contains(kind);
    }

    /** Returns the property with this name. */
    public static Optional<ObjectProperty> titled(String title) {
        return Arrays.stream(values())
                .filter(property -> property.title.equals(title))
                .findFirst();
    }
}

package io.github.schemaguard.postgres.read;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the operator classes, and which of them PostgreSQL uses by default. */
final class OperatorClassReader {

    private record OperatorClass(String name, MethodAndType subject, boolean isDefault) {}

    private record MethodAndType(long method, long type) {}

    private final Map<Long, OperatorClass> classes = new HashMap<>();
    private final Set<MethodAndType> defaults = new HashSet<>();

    static OperatorClassReader read(CatalogSnapshot snapshot) throws SQLException {
        OperatorClassReader all = new OperatorClassReader();
        snapshot.forEach("operator_classes", row -> {
            MethodAndType subject = new MethodAndType(row.oid("method"), row.oid("type_oid"));
            boolean isDefault = row.flag("is_default");
            all.classes.put(row.oid("oid"), new OperatorClass(row.required("name"), subject, isDefault));
            if (isDefault) {
                all.defaults.add(subject);
            }
        });
        return all;
    }

    String name(long operatorClass) {
        return Objects.requireNonNull(classes.get(operatorClass)).name();
    }

    /**
     * The name of the class, or null when PostgreSQL would choose it for keys of this type by itself: it is the
     * default of the very type, or of a type like it ({@code text} for {@code varchar}) that has none of its own.
     *
     * @param type under all domains; 0 when not known
     */
    @Nullable
    String unlessDefault(long operatorClass, long type) {
        OperatorClass known = Objects.requireNonNull(classes.get(operatorClass));
        MethodAndType own = new MethodAndType(known.subject.method(), type);
        boolean chosen = known.isDefault && (known.subject.equals(own) || !defaults.contains(own));
        return chosen ? null : known.name;
    }
}

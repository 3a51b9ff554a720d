package io.github.schemaguard.compare;

import io.github.schemaguard.compare.align.Disagreement;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.Sequence;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SchemaObject;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recognises disagreements that follow from another one: a key on a missing column, a foreign key to a missing table, the
 * sequence of a missing column, an expression that differs only in casts to a type that differs itself. Fixing the cause
 * fixes these too.
 */
final class DerivedDisagreements {

    /** A cast to a type with its modifiers, and the parentheses and blanks that PostgreSQL adds with it. */
    private static final Pattern CASTS =
            Pattern.compile("::(?:\"[^\"]+\"|[a-z_][a-z0-9_. ]*)(?:\\(\\d+(?:,\\d+)?\\))?(?:\\[])*|[()\\s]");

    private final Map<ObjectPath, Disagreement> missing = new HashMap<>();
    private final Map<QualifiedName, List<Disagreement>> missingColumns = new HashMap<>();
    private final Set<ObjectPath> retyped = new HashSet<>();
    private final Map<QualifiedName, Disagreement> primaryKeys = new HashMap<>();
    private final Set<String> domains = new HashSet<>();

    private DerivedDisagreements(List<Disagreement> disagreements) {
        for (Disagreement disagreement : disagreements) {
            ObjectPath path = disagreement.path();
            if (isExistence(disagreement) && !path.kind().matchedByDefinition()) {
                missing.put(plain(path), disagreement);
            }
            if (path.kind() == ObjectKind.COLUMN && disagreement.isAbout(Attribute.TYPE)) {
                retyped.add(path);
            }
            QualifiedName table = path.relation();
            if (path.kind() == ObjectKind.COLUMN && isExistence(disagreement) && table != null) {
                missingColumns.computeIfAbsent(table, any -> new ArrayList<>()).add(disagreement);
            }
            if (path.kind() == ObjectKind.PRIMARY_KEY && isExistence(disagreement) && table != null) {
                primaryKeys.put(table, disagreement);
            }
            if (path.kind() == ObjectKind.DOMAIN && disagreement.isAbout(Attribute.NULLABLE)) {
                domains.add(path.toString());
            }
        }
    }

    /** The disagreements that do not follow from another one. */
    static List<Disagreement> without(List<Disagreement> disagreements) {
        DerivedDisagreements derived = new DerivedDisagreements(disagreements);
        return disagreements.stream()
                .filter(disagreement -> !derived.isDerived(disagreement))
                .toList();
    }

    private boolean isDerived(Disagreement disagreement) {
        return ofOwner(disagreement)
                || ofColumns(disagreement)
                || ofAttributes(disagreement)
                || ofReference(disagreement)
                || ofType(disagreement)
                || ofNullability(disagreement);
    }

    /** A sequence is missing because the column that owns it is missing. */
    private boolean ofOwner(Disagreement disagreement) {
        if (!isExistence(disagreement) || disagreement.path().kind() != ObjectKind.SEQUENCE) {
            return false;
        }
        Set<String> owners = disagreement.objects().values().stream()
                .map(object -> ((Sequence) object).ownedBy())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return missing.entrySet().stream()
                .filter(entry -> owners.stream()
                        .anyMatch(owner ->
                                owner.equals(entry.getKey().toString()) || owner.startsWith(entry.getKey() + ".")))
                .anyMatch(entry -> follows(disagreement, entry.getValue()));
    }

    /** A key, check or index differs because of its columns. */
    private boolean ofColumns(Disagreement disagreement) {
        ObjectPath path = disagreement.path();
        QualifiedName table = path.relation();
        if (!path.kind().matchedByDefinition() || table == null) {
            return false;
        }
        Collection<SchemaObject> objects = disagreement.objects().values();
        if (isExistence(disagreement)) {
            SchemaObject object = objects.iterator().next();
            return missingColumns.getOrDefault(table, List.of()).stream()
                    .filter(cause -> uses(object, cause.path().name()))
                    .anyMatch(cause -> follows(disagreement, cause));
        }
        Set<String> everywhere = new HashSet<>(objects.iterator().next().columnNames());
        Set<String> somewhere = new HashSet<>();
        for (SchemaObject object : objects) {
            everywhere.retainAll(object.columnNames());
            somewhere.addAll(object.columnNames());
        }
        somewhere.removeAll(everywhere);
        return !somewhere.isEmpty()
                && somewhere.stream().allMatch(column -> missing.containsKey(ObjectPath.column(table, column)));
    }

    /** The list of a composite type's attributes differs because of the attributes, unless their order differs too. */
    private boolean ofAttributes(Disagreement disagreement) {
        ObjectPath path = disagreement.path();
        if (path.kind() != ObjectKind.COMPOSITE || !disagreement.isAbout(Attribute.COLUMNS) || path.schema() == null) {
            return false;
        }
        QualifiedName type = new QualifiedName(path.schema(), path.name());
        return disagreement.objects().values().stream()
                        .map(object -> object.children().stream()
                                .map(SchemaObject::name)
                                .filter(column -> !missing.containsKey(ObjectPath.column(type, column)))
                                .toList())
                        .distinct()
                        .count()
                == 1;
    }

    /** Whether a key, check or index uses a column, in an expression or an INCLUDE clause too. */
    private static boolean uses(SchemaObject object, String column) {
        if (object.columnNames().contains(column)) {
            return true;
        }
        return object instanceof Index
                && Pattern.compile("(?<![\\w$])" + Pattern.quote(SqlIdentifier.quote(column)) + "(?![\\w$])")
                        .matcher(object.summary())
                        .find();
    }

    /** A foreign key differs because what it references is missing. */
    private boolean ofReference(Disagreement disagreement) {
        boolean whole = isExistence(disagreement);
        if (disagreement.path().kind() != ObjectKind.FOREIGN_KEY
                || !(whole || disagreement.isAbout(Attribute.REFERENCES))) {
            return false;
        }
        return disagreement.objects().values().stream()
                .map(ForeignKey.class::cast)
                .flatMap(DerivedDisagreements::referenced)
                .map(missing::get)
                .filter(Objects::nonNull)
                .anyMatch(cause -> !whole || follows(disagreement, cause));
    }

    private static Stream<ObjectPath> referenced(ForeignKey key) {
        return Stream.concat(
                Stream.of(ObjectPath.table(key.referencedTable())),
                key.referencedColumns().stream().map(column -> ObjectPath.column(key.referencedTable(), column)));
    }

    /** An expression differs because PostgreSQL adds casts that depend on the type of the column. */
    private boolean ofType(Disagreement disagreement) {
        ObjectPath path = disagreement.path();
        QualifiedName table = path.relation();
        if (table == null || disagreement.values().size() < disagreement.asked().size()) {
            return false;
        }
        boolean touched = switch (path.kind()) {
            case COLUMN ->
                retyped.contains(path)
                        && (disagreement.isAbout(Attribute.DEFAULT) || disagreement.isAbout(Attribute.GENERATED));
            case CHECK, INDEX ->
                retyped.stream()
                        .filter(column -> table.equals(column.relation()))
                        .anyMatch(column -> disagreement.objects().values().stream()
                                .allMatch(object -> uses(object, column.name())));
            default -> false;
        };
        return touched
                && disagreement.values().values().stream()
                                .map(value -> CASTS.matcher(value).replaceAll(""))
                                .distinct()
                                .count()
                        == 1;
    }

    /** Nullability differs because of a primary key, which makes its columns NOT NULL, or because of a domain. */
    private boolean ofNullability(Disagreement disagreement) {
        ObjectPath path = disagreement.path();
        if (path.kind() != ObjectKind.COLUMN || !disagreement.isAbout(Attribute.NULLABLE)) {
            return false;
        }
        Disagreement key = primaryKeys.get(path.relation());
        boolean keyed = key != null
                && key.path().columns().contains(path.name())
                && disagreement.asked().stream()
                        .allMatch(side -> "no".equals(disagreement.value(side))
                                == key.values().containsKey(side));
        return keyed
                || disagreement.objects().values().stream()
                        .allMatch(object -> object instanceof Column column && domains.contains(column.type()));
    }

    /** Whether the part is missing exactly where the whole is missing, on the sides that were asked about both. */
    private static boolean follows(Disagreement part, Disagreement whole) {
        Set<Side> both = new HashSet<>(part.asked());
        both.retainAll(whole.asked());
        return both.size() > 1
                && part.asked().equals(both)
                && both.stream()
                        .allMatch(side -> part.values().containsKey(side)
                                == whole.values().containsKey(side));
    }

    private static boolean isExistence(Disagreement disagreement) {
        return disagreement.isAbout(Attribute.EXISTS);
    }

    /** The path without columns. A view can be in the place of a table. */
    private static ObjectPath plain(ObjectPath path) {
        ObjectKind kind = path.kind() == ObjectKind.VIEW ? ObjectKind.TABLE : path.kind();
        return ObjectPath.of(kind, path.schema(), path.table(), path.name());
    }
}

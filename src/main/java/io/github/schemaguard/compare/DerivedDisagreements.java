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
 * Finds the disagreements that another one follows from: a key on a missing column, a foreign key to a missing table, the
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
    private final Map<String, Disagreement> domains = new HashMap<>();

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
                domains.put(path.toString(), disagreement);
            }
        }
    }

    /** Prepares to find the causes among these disagreements. */
    static DerivedDisagreements of(List<Disagreement> disagreements) {
        return new DerivedDisagreements(disagreements);
    }

    /** Whether it is no disagreement: the same expression, with the casts that another type needs. */
    boolean isSame(Disagreement disagreement) {
        return ofType(disagreement);
    }

    /** The disagreements that it follows from; empty when it does not follow from others. */
    List<Disagreement> causes(Disagreement disagreement) {
        return Stream.of(
                        ofOwner(disagreement),
                        ofColumns(disagreement),
                        ofAttributes(disagreement),
                        ofReference(disagreement),
                        ofNullability(disagreement))
                .flatMap(causes -> causes)
                .toList();
    }

    /** A sequence is missing because the column that owns it is missing. */
    private Stream<Disagreement> ofOwner(Disagreement disagreement) {
        if (!isExistence(disagreement) || disagreement.path().kind() != ObjectKind.SEQUENCE) {
            return Stream.empty();
        }
        Set<String> owners = disagreement.objects().values().stream()
                .map(object -> ((Sequence) object).ownedBy())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return missing.entrySet().stream()
                .filter(entry -> owners.stream()
                        .anyMatch(owner ->
                                owner.equals(entry.getKey().toString()) || owner.startsWith(entry.getKey() + ".")))
                .map(Map.Entry::getValue)
                .filter(cause -> follows(disagreement, cause));
    }

    /** A key, check or index differs because of its columns. */
    private Stream<Disagreement> ofColumns(Disagreement disagreement) {
        ObjectPath path = disagreement.path();
        QualifiedName table = path.relation();
        if (!path.kind().matchedByDefinition() || table == null) {
            return Stream.empty();
        }
        Collection<SchemaObject> objects = disagreement.objects().values();
        if (isExistence(disagreement)) {
            SchemaObject object = objects.iterator().next();
            return missingColumns.getOrDefault(table, List.of()).stream()
                    .filter(cause -> uses(object, cause.path().name()))
                    .filter(cause -> follows(disagreement, cause));
        }
        Set<String> everywhere = new HashSet<>(objects.iterator().next().columnNames());
        Set<String> somewhere = new HashSet<>();
        for (SchemaObject object : objects) {
            everywhere.retainAll(object.columnNames());
            somewhere.addAll(object.columnNames());
        }
        somewhere.removeAll(everywhere);
        List<Disagreement> causes = somewhere.stream()
                .map(column -> missing.get(ObjectPath.column(table, column)))
                .filter(Objects::nonNull)
                .toList();
        return causes.size() == somewhere.size() ? causes.stream() : Stream.empty();
    }

    /** The list of a composite type's attributes differs because of the attributes, unless their order differs too. */
    private Stream<Disagreement> ofAttributes(Disagreement disagreement) {
        ObjectPath path = disagreement.path();
        if (path.kind() != ObjectKind.COMPOSITE || !disagreement.isAbout(Attribute.COLUMNS) || path.schema() == null) {
            return Stream.empty();
        }
        QualifiedName type = new QualifiedName(path.schema(), path.name());
        boolean others = disagreement.objects().values().stream()
                        .map(object -> object.children().stream()
                                .map(SchemaObject::name)
                                .filter(column -> !missing.containsKey(ObjectPath.column(type, column)))
                                .toList())
                        .distinct()
                        .count()
                > 1;
        return others
                ? Stream.empty()
                : disagreement.objects().values().stream()
                        .flatMap(object -> object.children().stream())
                        .map(column -> missing.get(ObjectPath.column(type, column.name())))
                        .filter(Objects::nonNull);
    }

    /** Whether a key, check or index uses a column, in an expression or an INCLUDE clause too. */
    private static boolean uses(SchemaObject object, String column) {
        if (object.columnNames().contains(column)) {
            return true;
        }
        return object instanceof Index && SqlIdentifier.isNamedIn(column, object.summary());
    }

    /** A foreign key differs because what it references is missing. */
    private Stream<Disagreement> ofReference(Disagreement disagreement) {
        boolean whole = isExistence(disagreement);
        if (disagreement.path().kind() != ObjectKind.FOREIGN_KEY
                || !(whole || disagreement.isAbout(Attribute.REFERENCES))
                || isUnmapped(disagreement)) {
            return Stream.empty();
        }
        return disagreement.objects().values().stream()
                .map(ForeignKey.class::cast)
                .flatMap(DerivedDisagreements::referenced)
                .map(missing::get)
                .filter(Objects::nonNull)
                .filter(cause -> !whole || follows(disagreement, cause));
    }

    /** Whether only the entities lack it: an entity for the referenced table would not be an association to it. */
    private static boolean isUnmapped(Disagreement disagreement) {
        Set<Side> lacking = new HashSet<>(disagreement.asked());
        lacking.removeAll(disagreement.objects().keySet());
        return lacking.equals(Set.of(Side.ENTITIES));
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
    private Stream<Disagreement> ofNullability(Disagreement disagreement) {
        ObjectPath path = disagreement.path();
        if (path.kind() != ObjectKind.COLUMN || !disagreement.isAbout(Attribute.NULLABLE)) {
            return Stream.empty();
        }
        Disagreement key = primaryKeys.get(path.relation());
        boolean keyed = key != null
                && key.path().columns().contains(path.name())
                && disagreement.asked().stream()
                        .allMatch(side -> "no".equals(disagreement.value(side))
                                == key.values().containsKey(side));
        if (keyed) {
            return Stream.of(key);
        }
        List<Disagreement> causes = disagreement.objects().values().stream()
                .filter(Column.class::isInstance)
                .map(column -> domains.get(((Column) column).type()))
                .filter(Objects::nonNull)
                .toList();
        return causes.size() == disagreement.objects().size() ? causes.stream() : Stream.empty();
    }

    /** Whether the part is missing exactly where the whole is missing, and every side of the part was asked about the whole. */
    private static boolean follows(Disagreement part, Disagreement whole) {
        return whole.asked().containsAll(part.asked())
                && part.asked().stream()
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

package io.github.schemaguard.compare;

import io.github.schemaguard.compare.align.Disagreement;
import io.github.schemaguard.compare.rule.ComparisonContext;
import io.github.schemaguard.compare.rule.naming.NamingRule;
import io.github.schemaguard.compare.rule.naming.RenamedObject;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.Sequence;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Detects renames: names that follow another convention, objects in another schema, and a table, column or sequence that
 * has a new name. Each would otherwise be reported as many missing objects.
 */
final class RenameDetection {

    private final ComparisonContext context;
    private final FindingFactory findings;

    RenameDetection(ComparisonContext context, FindingFactory findings) {
        this.context = context;
        this.findings = findings;
    }

    /** Removes the disagreements that a rename explains from the list, and returns the findings about the renames. */
    List<Finding> take(List<Disagreement> disagreements) {
        List<RenamedObject> renamed = new ArrayList<>();
        for (ObjectKind kind : List.of(ObjectKind.TABLE, ObjectKind.COLUMN)) {
            renamed.addAll(renamed(disagreements, kind));
        }
        Set<QualifiedName> tables = relations(renamed.stream());
        renamed(disagreements, ObjectKind.SEQUENCE).stream()
                .filter(object -> !isOwnedBy(object.missing(), tables))
                .forEach(renamed::add);
        List<Finding> found = new ArrayList<>();
        for (boolean schema : List.of(true, false)) {
            List<RenamedObject> alike = renamed.stream()
                    .filter(object -> object.differsInSpellingOnly() && object.isInOtherSchema() == schema)
                    .toList();
            if (alike.size() > 1) {
                found.add(finding(RuleList.NAMING, alike));
                renamed.removeAll(alike);
                alike.forEach(object -> removeExplained(object, disagreements));
            }
        }
        for (RenamedObject object : renamed) {
            found.add(finding(RuleList.RENAME, List.of(object)));
            removeExplained(object, disagreements);
        }
        return found;
    }

    private Finding finding(NamingRule rule, List<RenamedObject> objects) {
        return rule.check(objects, context)
                .at(objects.stream()
                        .flatMap(object -> findings.locations(object.missing()).stream())
                        .distinct()
                        .toList())
                .build();
    }

    /** Pairs each missing object of a kind with the one that exists in its place. */
    private List<RenamedObject> renamed(List<Disagreement> disagreements, ObjectKind kind) {
        Map<String, List<Disagreement>> missing = new LinkedHashMap<>();
        Map<String, List<Disagreement>> present = new LinkedHashMap<>();
        for (Disagreement disagreement : disagreements) {
            if (disagreement.path().kind() == kind && disagreement.isAbout(Attribute.EXISTS)) {
                boolean exists = disagreement.objects().containsKey(context.reference());
                (exists ? present : missing)
                        .computeIfAbsent(scope(disagreement), unused -> new ArrayList<>())
                        .add(disagreement);
            }
        }
        List<RenamedObject> renamed = new ArrayList<>();
        missing.forEach((scope, all) ->
                renamed.addAll(renamed(all, new ArrayList<>(present.getOrDefault(scope, List.of())))));
        return renamed;
    }

    /** Pairs by spelling first, and the rest by shape where only one pair is possible. */
    private List<RenamedObject> renamed(List<Disagreement> missing, List<Disagreement> present) {
        List<RenamedObject> renamed = new ArrayList<>();
        List<Disagreement> rest = new ArrayList<>();
        for (Disagreement one : missing) {
            Optional<RenamedObject> sameSpelling = present.stream()
                    .map(other -> new RenamedObject(one, other))
                    .filter(RenamedObject::differsInSpellingOnly)
                    .filter(this::matters)
                    .findFirst();
            sameSpelling.ifPresentOrElse(
                    object -> {
                        renamed.add(object);
                        present.remove(object.present());
                    },
                    () -> rest.add(one));
        }
        for (Disagreement one : rest) {
            List<RenamedObject> candidates = present.stream()
                    .map(other -> new RenamedObject(one, other))
                    .filter(object -> object.hasSameShape(context.reference()))
                    .filter(this::matters)
                    .toList();
            boolean unique = candidates.size() == 1
                    && rest.stream()
                                    .map(other -> new RenamedObject(
                                            other, candidates.get(0).present()))
                                    .filter(object -> object.hasSameShape(context.reference()))
                                    .count()
                            == 1;
            if (unique) {
                renamed.add(candidates.get(0));
            }
        }
        return renamed;
    }

    /** Columns are renamed within their table, tables and sequences anywhere. */
    private static String scope(Disagreement disagreement) {
        return disagreement.path().kind() == ObjectKind.COLUMN
                ? String.valueOf(disagreement.path().relation())
                : "";
    }

    /** Whether the entities expect the missing name, or the document is wrong about it. */
    private boolean matters(RenamedObject object) {
        return object.isOneObject() && (object.isExpectedByEntities() || findings.isStale(object.missing()));
    }

    /**
     * Removes the disagreements that follow from a rename: on the keys and checks of a renamed column, on the foreign keys
     * to a renamed table, and on the sequences of its columns.
     */
    private static void removeExplained(RenamedObject object, List<Disagreement> disagreements) {
        disagreements.remove(object.missing());
        disagreements.remove(object.present());
        String oldName = object.missing().path().name();
        String newName = object.present().path().name();
        if (object.kind() == ObjectKind.COLUMN) {
            QualifiedName relation = object.missing().path().relation();
            disagreements.removeIf(other -> other.path().kind().matchedByDefinition()
                    && Objects.equals(other.path().relation(), relation)
                    && other.objects().values().stream()
                            .flatMap(each -> each.columnNames().stream())
                            .anyMatch(column -> column.equals(oldName) || column.equals(newName)));
        } else {
            Set<QualifiedName> tables = relations(Stream.of(object));
            disagreements.removeIf(other -> isOwnedBy(other, tables)
                    || (other.isAbout(Attribute.REFERENCES)
                            && other.objects().values().stream()
                                    .allMatch(each ->
                                            each instanceof ForeignKey key && tables.contains(key.referencedTable()))));
        }
    }

    /** The renamed tables, under both names. */
    private static Set<QualifiedName> relations(Stream<RenamedObject> renamed) {
        return renamed.flatMap(object -> Stream.of(object.missing(), object.present()))
                .filter(disagreement -> disagreement.path().kind() == ObjectKind.TABLE)
                .map(disagreement -> disagreement.path().relation())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Whether the disagreement is about a sequence that belongs to a column of one of the tables. */
    private static boolean isOwnedBy(Disagreement disagreement, Set<QualifiedName> tables) {
        return disagreement.isAbout(Attribute.EXISTS)
                && disagreement.objects().values().stream()
                        .allMatch(object -> object instanceof Sequence sequence
                                && tables.stream()
                                        .anyMatch(table -> Objects.requireNonNullElse(sequence.ownedBy(), "")
                                                .startsWith(table + ".")));
    }
}

package io.github.schemaguard.compare;

import io.github.schemaguard.compare.align.Disagreement;
import io.github.schemaguard.compare.rule.ComparisonContext;
import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Finding.Provenance;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Rule;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.Sequence;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the one cause behind what would be many findings: names written by another convention or into another schema,
 * and a table or column that has a new name.
 */
final class RenameDetection {

    private final ComparisonContext context;
    private final FindingFactory verdicts;

    RenameDetection(ComparisonContext context, FindingFactory verdicts) {
        this.context = context;
        this.verdicts = verdicts;
    }

    /** Takes the disagreements that have such a cause out of the list, and gives the findings for them. */
    List<Finding> take(List<Disagreement> disagreements) {
        List<Pair> pairs = new ArrayList<>();
        for (ObjectKind kind : List.of(ObjectKind.TABLE, ObjectKind.COLUMN)) {
            pairs.addAll(pairs(disagreements, kind));
        }
        Set<QualifiedName> tables = relations(pairs.stream());
        pairs(disagreements, ObjectKind.SEQUENCE).stream()
                .filter(pair -> !isOwnedBy(pair.missing, tables))
                .forEach(pairs::add);
        List<Finding> findings = new ArrayList<>();
        for (boolean schema : List.of(true, false)) {
            List<Pair> alike = pairs.stream()
                    .filter(pair -> pair.isSpelling() && pair.isOtherSchema() == schema)
                    .toList();
            if (alike.size() > 1) {
                findings.add(finding(RuleList.NAMING, alike));
                pairs.removeAll(alike);
                alike.forEach(pair -> forget(pair, disagreements));
            }
        }
        for (Pair pair : pairs) {
            findings.add(finding(RuleList.RENAME, List.of(pair)));
            forget(pair, disagreements);
        }
        return findings;
    }

    /** What is missing and what is new in its place. */
    private List<Pair> pairs(List<Disagreement> disagreements, ObjectKind kind) {
        Map<String, List<Disagreement>> missing = new LinkedHashMap<>();
        Map<String, List<Disagreement>> fresh = new LinkedHashMap<>();
        for (Disagreement disagreement : disagreements) {
            if (disagreement.path().kind() == kind && disagreement.isAbout(Attribute.EXISTS)) {
                boolean isThere = disagreement.objects().containsKey(context.truth());
                (isThere ? fresh : missing)
                        .computeIfAbsent(place(disagreement), unused -> new ArrayList<>())
                        .add(disagreement);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        missing.forEach((place, gone) -> {
            List<Disagreement> came = new ArrayList<>(fresh.getOrDefault(place, List.of()));
            List<Disagreement> rest = new ArrayList<>();
            for (Disagreement one : gone) {
                Optional<Pair> pair = came.stream()
                        .map(other -> new Pair(one, other))
                        .filter(Pair::isSpelling)
                        .filter(this::concerns)
                        .findFirst();
                pair.ifPresentOrElse(
                        found -> {
                            pairs.add(found);
                            came.remove(found.fresh);
                        },
                        () -> rest.add(one));
            }
            for (Disagreement one : rest) {
                List<Pair> candidates = came.stream()
                        .map(other -> new Pair(one, other))
                        .filter(pair -> pair.hasSameShape(context.truth()))
                        .filter(this::concerns)
                        .toList();
                boolean unique = candidates.size() == 1
                        && rest.stream()
                                        .map(other -> new Pair(other, candidates.get(0).fresh))
                                        .filter(pair -> pair.hasSameShape(context.truth()))
                                        .count()
                                == 1;
                if (unique) {
                    pairs.add(candidates.get(0));
                }
            }
        });
        return pairs;
    }

    /** Columns trade names within their table, tables anywhere. */
    private static String place(Disagreement disagreement) {
        return disagreement.path().kind() == ObjectKind.COLUMN
                ? String.valueOf(disagreement.path().relation())
                : "";
    }

    private boolean concerns(Pair pair) {
        return pair.isOneObject()
                && (pair.missing.objects().containsKey(Side.ENTITIES) || verdicts.isStale(pair.missing));
    }

    /**
     * The keys and checks on a renamed column change with it, and so do the foreign keys to a renamed table and the
     * sequences of its columns.
     */
    private void forget(Pair pair, List<Disagreement> disagreements) {
        disagreements.remove(pair.missing);
        disagreements.remove(pair.fresh);
        String oldName = pair.missing.path().name();
        String newName = pair.fresh.path().name();
        if (pair.missing.path().kind() == ObjectKind.COLUMN) {
            QualifiedName relation = pair.missing.path().relation();
            disagreements.removeIf(other -> other.path().kind().matchedByDefinition()
                    && Objects.equals(other.path().relation(), relation)
                    && other.objects().values().stream()
                            .flatMap(object -> object.columnNames().stream())
                            .anyMatch(column -> column.equals(oldName) || column.equals(newName)));
        } else {
            Set<QualifiedName> tables = relations(Stream.of(pair));
            disagreements.removeIf(other -> isOwnedBy(other, tables)
                    || (other.isAbout(Attribute.REFERENCES)
                            && other.objects().values().stream()
                                    .allMatch(object -> object instanceof ForeignKey key
                                            && tables.contains(key.referencedTable()))));
        }
    }

    /** The tables of the pairs, by both names. */
    private static Set<QualifiedName> relations(Stream<Pair> pairs) {
        return pairs.flatMap(pair -> Stream.of(pair.missing, pair.fresh))
                .filter(disagreement -> disagreement.path().kind() == ObjectKind.TABLE)
                .map(disagreement -> disagreement.path().relation())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Whether a sequence is here or there, and belongs to a column of one of the tables. */
    private static boolean isOwnedBy(Disagreement disagreement, Set<QualifiedName> tables) {
        return disagreement.isAbout(Attribute.EXISTS)
                && disagreement.objects().values().stream()
                        .allMatch(object -> object instanceof Sequence sequence
                                && tables.stream()
                                        .anyMatch(table -> Objects.requireNonNullElse(sequence.ownedBy(), "")
                                                .startsWith(table + ".")));
    }

    private Finding finding(Rule rule, List<Pair> pairs) {
        Pair first = pairs.get(0);
        boolean entities =
                pairs.stream().anyMatch(pair -> pair.missing.objects().containsKey(Side.ENTITIES));
        Map<Side, String> values = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            String names = pairs.stream()
                    .map(pair -> pair.name(side))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(", "));
            if (!names.isEmpty()) {
                values.put(side, names);
            }
        }
        List<Location> locations = pairs.stream()
                .flatMap(pair -> verdicts.locations(pair.missing).stream())
                .distinct()
                .toList();
        List<ObjectPath> members = pairs.stream()
                .flatMap(pair -> Stream.of(pair.missing.path(), pair.fresh.path()))
                .toList();
        return new Finding(
                rule.code(),
                rule.name(),
                Severity.ERROR,
                entities ? Consequence.QUERY_FAILS : Consequence.DOCUMENT_STALE,
                first.missing.path(),
                Attribute.EXISTS,
                values,
                odd(first),
                entities ? Provenance.DECLARED : null,
                locations,
                message(rule, pairs, entities),
                repairs(rule, first, entities),
                members);
    }

    private @Nullable Side odd(Pair pair) {
        Set<Side> holders = pair.missing.objects().keySet();
        return holders.size() == 1 ? holders.iterator().next() : context.truth();
    }

    private String message(Rule rule, List<Pair> pairs, boolean entities) {
        Pair first = pairs.get(0);
        String who = entities ? "the entities" : "the document";
        String what = first.missing.path().kind().label();
        if (rule == RuleList.NAMING) {
            return pairs.size() + " names follow another convention: " + who + " say "
                    + first.missing.path() + ", the " + context.truth().label() + " has " + first.fresh.path()
                    + (first.isOtherSchema() ? "; the default schema is another" : "; the naming strategy is another");
        }
        return "no such " + what + " in the " + context.truth().label() + ", which has " + first.fresh.path()
                + (first.hasSameShape(context.truth()) ? " of the same shape instead: " : " instead: ")
                + (first.isOtherSchema() ? "in another schema" : "renamed");
    }

    private List<Repair> repairs(Rule rule, Pair pair, boolean entities) {
        List<Repair> repairs = new ArrayList<>();
        String name = pair.fresh.path().name();
        if (entities && rule == RuleList.NAMING) {
            repairs.add(Repair.entities(
                    pair.isOtherSchema()
                            ? "hibernate.default_schema=" + pair.fresh.path().schema()
                            : "hibernate.physical_naming_strategy as the application has it"));
        } else if (entities) {
            repairs.add(Repair.entities(
                    pair.isOtherSchema()
                            ? annotation(pair.fresh.path().kind()) + "(schema = \""
                                    + pair.fresh.path().schema() + "\")"
                            : annotation(pair.fresh.path().kind()) + "("
                                    + nameOf(pair.fresh.path().kind()) + " = \"" + name + "\")"));
        }
        if (pair.missing.objects().containsKey(Side.DOCUMENT)
                || (!pair.fresh.objects().containsKey(Side.DOCUMENT)
                        && pair.fresh.asked().contains(Side.DOCUMENT))) {
            repairs.add(Repair.document());
        }
        return repairs;
    }

    private static String annotation(ObjectKind kind) {
        return switch (kind) {
            case COLUMN -> "@Column";
            case SEQUENCE -> "@SequenceGenerator";
            default -> "@Table";
        };
    }

    /** The annotation's attribute for the name in the database. */
    private static String nameOf(ObjectKind kind) {
        return kind == ObjectKind.SEQUENCE ? "sequenceName" : "name";
    }

    /** The same object under two names. */
    private record Pair(Disagreement missing, Disagreement fresh) {

        /** Whether each side that wants the one lacks the other. */
        boolean isOneObject() {
            Set<Side> lacking = new HashSet<>(fresh.asked());
            lacking.removeAll(fresh.objects().keySet());
            return lacking.containsAll(missing.objects().keySet());
        }

        boolean isSpelling() {
            return canonical(missing.path().name())
                            .equals(canonical(fresh.path().name()))
                    && isPlausible();
        }

        /**
         * Two tables of like names are one table only if they have half of their columns in common, and more than that
         * where they stand in two schemas, for a name like {@code setting} may well be there twice.
         */
        private boolean isPlausible() {
            if (!(any(missing) instanceof Table one) || !(any(fresh) instanceof Table other)) {
                return true;
            }
            Set<String> common = canonicalNames(one);
            common.retainAll(canonicalNames(other));
            int columns = one.columns().size();
            int others = other.columns().size();
            return isOtherSchema()
                    ? common.size() * 2 > Math.max(columns, others)
                    : common.size() * 2 >= Math.min(columns, others);
        }

        private static SchemaObject any(Disagreement disagreement) {
            return disagreement.objects().values().iterator().next();
        }

        private static Set<String> canonicalNames(Table table) {
            return table.columns().stream()
                    .map(column -> canonical(column.name()))
                    .collect(Collectors.toCollection(HashSet::new));
        }

        boolean isOtherSchema() {
            return missing.path().name().equals(fresh.path().name());
        }

        boolean hasSameShape(Side truth) {
            SchemaObject gone = any(missing);
            SchemaObject came = Objects.requireNonNull(fresh.objects().get(truth));
            if (gone instanceof Column one && came instanceof Column other) {
                return one.valueType().equals(other.valueType()) && one.nullable() == other.nullable();
            }
            if (gone instanceof Sequence one && came instanceof Sequence other) {
                // Sequences of generators are all alike: only a document's can be told by its options.
                return !missing.objects().containsKey(Side.ENTITIES)
                        && one.options().equals(other.options())
                        && Objects.equals(one.ownedBy(), other.ownedBy());
            }
            return gone instanceof Table one
                    && came instanceof Table other
                    && one.columns().size() > 1
                    && canonicalNames(one).equals(canonicalNames(other));
        }

        Optional<String> name(Side side) {
            for (Disagreement disagreement : List.of(missing, fresh)) {
                if (disagreement.objects().containsKey(side)) {
                    ObjectPath path = disagreement.path();
                    return Optional.of((isOtherSchema() ? path : path.name()) + ": "
                            + Objects.requireNonNull(disagreement.objects().get(side))
                                    .summary());
                }
            }
            return Optional.empty();
        }

        private static String canonical(String name) {
            return name.replace("_", "").toLowerCase(Locale.ROOT);
        }
    }
}

package io.github.schemaguard.compare;

import io.github.schemaguard.compare.align.Disagreement;
import io.github.schemaguard.compare.rule.ComparisonContext;
import io.github.schemaguard.compare.rule.naming.NamingRule;
import io.github.schemaguard.compare.rule.naming.RenamedObject;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.model.Sequence;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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

    /**
     * An object that one side has under another name.
     *
     * @param places where the missing name comes from
     */
    record Located(RenamedObject object, List<Location> places) {}

    /** The objects that one side has under another name. */
    List<Located> located(List<Disagreement> disagreements) {
        return renamed(disagreements).stream()
                .map(object -> new Located(object, findings.locations(object.missing())))
                .toList();
    }

    private List<RenamedObject> renamed(List<Disagreement> disagreements) {
        List<RenamedObject> renamed = new ArrayList<>();
        for (ObjectKind kind : List.of(ObjectKind.TABLE, ObjectKind.COLUMN)) {
            renamed.addAll(renamed(disagreements, kind));
        }
        Set<QualifiedName> tables = relations(renamed.stream());
        renamed(disagreements, ObjectKind.SEQUENCE).stream()
                .filter(object -> !isOwnedBy(object.missing(), tables))
                .forEach(renamed::add);
        return renamed;
    }

    /** One finding for all names that follow another convention, one for all in another schema, and one for each other. */
    List<Finding> findings(List<Located> renamed) {
        List<Located> rest = new ArrayList<>(renamed);
        List<Finding> found = new ArrayList<>();
        for (boolean schema : List.of(true, false)) {
            List<Located> alike = renamed.stream()
                    .filter(each -> each.object().differsInSpellingOnly()
                            && each.object().isInOtherSchema() == schema)
                    .toList();
            if (alike.size() > 1) {
                found.add(finding(RuleList.NAMING, alike));
                rest.removeAll(alike);
            }
        }
        rest.forEach(object -> found.add(finding(RuleList.RENAME, List.of(object))));
        return found;
    }

    private Finding finding(NamingRule rule, List<Located> renamed) {
        return rule.check(renamed.stream().map(Located::object).toList(), context)
                .at(renamed.stream()
                        .flatMap(each -> each.places().stream())
                        .distinct()
                        .toList())
                .eachRepair(repair -> findings.inSource(
                        repair, renamed.get(0).object().missing().path()))
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

    /**
     * Pairs by spelling or a migration first, and the rest by shape and further evidence where only one pair is possible: by the
     * whole shape, then by what is declared of it.
     */
    private List<RenamedObject> renamed(List<Disagreement> missing, List<Disagreement> present) {
        List<RenamedObject> renamed = new ArrayList<>();
        List<Disagreement> rest = new ArrayList<>();
        for (Disagreement one : missing) {
            stated(one, present)
                    .ifPresentOrElse(
                            object -> {
                                renamed.add(object);
                                present.remove(object.present());
                            },
                            () -> rest.add(one));
        }
        for (Predicate<RenamedObject> shape : List.<Predicate<RenamedObject>>of(
                object -> object.hasSameShape(context.reference()), object -> object.hasDeclaredShape(context))) {
            for (RenamedObject object : alike(rest, present, shape)) {
                renamed.add(object);
                rest.remove(object.missing());
                present.remove(object.present());
            }
        }
        return renamed;
    }

    /** The object whose name differs only in its spelling, or that a migration has given its name. */
    private Optional<RenamedObject> stated(Disagreement missing, List<Disagreement> present) {
        List<RenamedObject> pairs = present.stream()
                .map(other -> new RenamedObject(missing, other))
                .filter(this::matters)
                .toList();
        return pairs.stream()
                .filter(RenamedObject::differsInSpellingOnly)
                .findFirst()
                .or(() -> pairs.isEmpty()
                        ? Optional.empty()
                        : findings.renamedTo(missing.path())
                                .flatMap(name -> pairs.stream()
                                        .filter(pair ->
                                                pair.present().path().name().equals(name))
                                        .findFirst()));
    }

    /** The pairs of one shape in which neither name is part of another pair. */
    private List<RenamedObject> alike(
            List<Disagreement> missing, List<Disagreement> present, Predicate<RenamedObject> shape) {
        List<RenamedObject> alike = new ArrayList<>();
        for (Disagreement one : missing) {
            List<RenamedObject> candidates = present.stream()
                    .map(other -> new RenamedObject(one, other))
                    .filter(shape)
                    .filter(this::matters)
                    .filter(object -> object.evidence(context).isPresent())
                    .toList();
            boolean unique = candidates.size() == 1
                    && missing.stream()
                                    .map(other -> new RenamedObject(
                                            other, candidates.get(0).present()))
                                    .filter(shape)
                                    .filter(object -> object.evidence(context).isPresent())
                                    .count()
                            == 1;
            if (unique) {
                alike.add(candidates.get(0));
            }
        }
        return alike;
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

    /** Removes what is left of a rename: the two names, and the sequences of the columns of a renamed table. */
    static void removeExplained(RenamedObject object, List<Disagreement> disagreements) {
        Set<ObjectPath> names = Set.of(object.missing().path(), object.present().path());
        Set<QualifiedName> tables = relations(Stream.of(object));
        disagreements.removeIf(
                other -> (other.isAbout(Attribute.EXISTS) && names.contains(other.path())) || isOwnedBy(other, tables));
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

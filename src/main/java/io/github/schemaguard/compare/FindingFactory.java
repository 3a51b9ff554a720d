package io.github.schemaguard.compare;

import io.github.schemaguard.compare.align.Disagreement;
import io.github.schemaguard.compare.rule.ComparisonContext;
import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.rule.Review;
import io.github.schemaguard.compare.rule.RuleResult;
import io.github.schemaguard.compare.rule.TableProblem;
import io.github.schemaguard.compare.rule.document.DocumentRule;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Finding.Provenance;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Rule;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedKey;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes one finding of one disagreement. What a rule says about the entities comes first; that the document differs
 * from the database as well is part of that finding, unless the entities' part alone would be harmless.
 */
final class FindingFactory {

    private final ComparisonContext context;
    private final Set<Side> sides;
    private final Set<CheckName> checks;
    private final LocationLookup places;

    FindingFactory(ComparisonContext context, Set<Side> sides, Set<CheckName> checks, LocationLookup places) {
        this.context = context;
        this.sides = sides;
        this.checks = checks;
        this.places = places;
    }

    Optional<Finding> judge(Disagreement disagreement) {
        boolean stale = isStale(disagreement);
        EntityDifference evidence = new EntityDifference(disagreement, context);
        if (disagreement.between(Side.ENTITIES, context.truth())) {
            for (EntityRule rule : RuleList.DRIFT) {
                if (rule.judges(evidence)) {
                    Optional<RuleResult> judgement = rule.judge(evidence).flatMap(RuleResult::weighed);
                    if (judgement.isPresent() && !(stale && judgement.get().severity() == Severity.INFO)) {
                        return Optional.of(finding(rule, judgement.get(), disagreement, stale));
                    }
                    break;
                }
            }
        }
        if (stale) {
            for (DocumentRule rule : RuleList.DOCUMENT) {
                if (rule.judges(disagreement)) {
                    return Optional.of(documentFinding(rule, rule.judge(disagreement), disagreement));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the document differs from the database, and a check that was asked for looks at that. */
    boolean isStale(Disagreement disagreement) {
        return disagreement.between(Side.DATABASE, Side.DOCUMENT)
                && (checks.contains(CheckName.DB_DOC)
                        || (checks.contains(CheckName.MODELS_DOC)
                                && disagreement.between(Side.ENTITIES, Side.DOCUMENT)));
    }

    Finding finding(Rule rule, RuleResult judgement, Disagreement disagreement, boolean stale) {
        List<Repair> repairs = new ArrayList<>(judgement.repairs());
        boolean documentWaits = sides.contains(Side.DOCUMENT) && context.truth() == Side.DOCUMENT;
        if (stale || documentWaits) {
            repairs.add(Repair.document());
        }
        return finding(
                rule,
                stale ? Severity.ERROR : judgement.severity(),
                judgement,
                disagreement,
                odd(disagreement),
                judgement.provenance(),
                repairs);
    }

    /** Of something that no two sides differ on. */
    Finding finding(Review rule, TableProblem concern, RuleResult judgement) {
        return new Finding(
                rule.code(),
                rule.name(),
                judgement.severity(),
                judgement.consequence(),
                concern.path(),
                concern.attribute(),
                concern.values(),
                null,
                judgement.provenance(),
                locations(concern.path(), concern.attribute()),
                judgement.message(),
                judgement.repairs(),
                List.of());
    }

    private Finding documentFinding(Rule rule, RuleResult judgement, Disagreement disagreement) {
        return finding(
                rule,
                judgement.severity(),
                judgement,
                disagreement,
                oddDocument(disagreement),
                null,
                judgement.repairs());
    }

    private Finding finding(
            Rule rule,
            Severity severity,
            RuleResult judgement,
            Disagreement disagreement,
            @Nullable Side odd,
            @Nullable Provenance provenance,
            List<Repair> repairs) {
        return new Finding(
                rule.code(),
                rule.name(),
                severity,
                judgement.consequence(),
                disagreement.path(),
                disagreement.attribute(),
                disagreement.values(),
                odd,
                provenance,
                locations(disagreement),
                judgement.message(),
                corrected(repairs, disagreement.path()),
                List.of());
    }

    /** The side that stands alone against two; of two sides, the one that is believed less. */
    private @Nullable Side odd(Disagreement disagreement) {
        boolean three = disagreement.asked().size() == 3;
        if (!three) {
            return disagreement.asked().contains(Side.ENTITIES) && context.truth() == Side.DATABASE
                    ? Side.ENTITIES
                    : context.truth() == Side.DOCUMENT ? Side.ENTITIES : Side.DOCUMENT;
        }
        boolean databaseEntities = !disagreement.between(Side.DATABASE, Side.ENTITIES);
        boolean databaseDocument = !disagreement.between(Side.DATABASE, Side.DOCUMENT);
        boolean entitiesDocument = !disagreement.between(Side.ENTITIES, Side.DOCUMENT);
        return databaseDocument
                ? Side.ENTITIES
                : databaseEntities ? Side.DOCUMENT : entitiesDocument ? Side.DATABASE : null;
    }

    /** The entities differ harmlessly or not at all; only if they say exactly what the document says, the database is alone. */
    private static Side oddDocument(Disagreement disagreement) {
        ObjectKind kind = disagreement.path().kind();
        boolean mapped = disagreement.values().containsKey(Side.ENTITIES)
                || (disagreement.isAbout(Attribute.EXISTS) && (kind == ObjectKind.TABLE || kind == ObjectKind.COLUMN));
        boolean entitiesAgree = disagreement.asked().contains(Side.ENTITIES)
                && mapped
                && !disagreement.between(Side.ENTITIES, Side.DOCUMENT);
        return entitiesAgree ? Side.DATABASE : Side.DOCUMENT;
    }

    List<Location> locations(Disagreement disagreement) {
        return locations(disagreement.path(), disagreement.attribute());
    }

    private List<Location> locations(ObjectPath path, Attribute attribute) {
        List<Location> locations = new ArrayList<>();
        if (sides.contains(Side.ENTITIES)) {
            members(path).stream()
                    .map(places::of)
                    .flatMap(Optional::stream)
                    .distinct()
                    .forEach(locations::add);
        }
        if (sides.contains(Side.DOCUMENT)) {
            places.inDocument(path, attribute).ifPresent(locations::add);
        }
        return locations;
    }

    /** Annotations on the one member that a column is mapped by are written out whole. */
    private List<Repair> corrected(List<Repair> repairs, ObjectPath path) {
        List<MappedMember> members = path.kind() == ObjectKind.COLUMN ? members(path) : List.of();
        if (members.size() != 1) {
            return repairs;
        }
        return repairs.stream()
                .map(repair -> repair.target() == Side.ENTITIES && repair.text().startsWith("@")
                        ? places.corrected(members.get(0), path.name(), repair.text())
                                .map(Repair::entities)
                                .orElse(repair)
                        : repair)
                .toList();
    }

    private List<MappedMember> members(ObjectPath path) {
        QualifiedName relation = path.relation();
        if (relation == null) {
            return path.kind() == ObjectKind.SEQUENCE ? sequenceUsers(path) : List.of();
        }
        Optional<MappedTable> table = context.table(relation);
        if (table.isEmpty()) {
            return List.of();
        }
        List<MappedMember> members = new ArrayList<>();
        if (path.kind() == ObjectKind.COLUMN) {
            table.get().column(path.name()).map(MappedColumn::owners).ifPresent(members::addAll);
        } else {
            kind(path.kind())
                    .flatMap(kind -> table.get().key(kind, path.columns()))
                    .map(MappedKey::owner)
                    .ifPresent(members::add);
            if (members.isEmpty()) {
                path.columns().stream()
                        .map(table.get()::column)
                        .flatMap(Optional::stream)
                        .map(MappedColumn::owners)
                        .forEach(members::addAll);
            }
        }
        return members.isEmpty() ? List.of(table.get().owner()) : members;
    }

    private static Optional<MappedKey.Kind> kind(ObjectKind kind) {
        return switch (kind) {
            case PRIMARY_KEY -> Optional.of(MappedKey.Kind.PRIMARY_KEY);
            case FOREIGN_KEY -> Optional.of(MappedKey.Kind.FOREIGN_KEY);
            case UNIQUE -> Optional.of(MappedKey.Kind.UNIQUE);
            case INDEX -> Optional.of(MappedKey.Kind.INDEX);
            default -> Optional.empty();
        };
    }

    private List<MappedMember> sequenceUsers(ObjectPath path) {
        String qualified = path.schema() + "." + path.name();
        return context.mapping().tables().stream()
                .flatMap(table -> table.columns().stream())
                .filter(column -> {
                    String sequence = column.generation().sequence();
                    return sequence != null && (sequence.equals(path.name()) || sequence.equals(qualified));
                })
                .flatMap(column -> column.owners().stream())
                .toList();
    }
}

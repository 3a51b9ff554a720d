package io.github.schemaguard.compare;

import io.github.schemaguard.compare.align.Disagreement;
import io.github.schemaguard.compare.rule.ComparisonContext;
import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.TableProblem;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.Repair;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes one finding of one disagreement. What a rule reports about the entities comes first. That the document differs
 * from the database as well is part of that finding, unless the entities differ harmlessly.
 */
final class FindingFactory {

    private final ComparisonContext context;
    private final Set<Side> sides;
    private final Set<CheckName> checks;
    private final LocationLookup lookup;

    FindingFactory(ComparisonContext context, Set<Side> sides, Set<CheckName> checks, LocationLookup lookup) {
        this.context = context;
        this.sides = sides;
        this.checks = checks;
        this.lookup = lookup;
    }

    /** The finding about a disagreement; empty when it is harmless. */
    Optional<Finding> finding(Disagreement disagreement) {
        boolean stale = isStale(disagreement);
        Optional<FindingBuilder> aboutEntities =
                aboutEntities(disagreement).filter(finding -> !(stale && finding.severity() == Severity.INFO));
        if (aboutEntities.isPresent()) {
            return aboutEntities.map(finding -> complete(finding, disagreement, stale));
        }
        return stale
                ? RuleList.DOCUMENT.stream()
                        .filter(rule -> rule.appliesTo(disagreement))
                        .findFirst()
                        .map(rule -> complete(rule.check(disagreement), disagreement, oddDocument(disagreement)))
                : Optional.empty();
    }

    private Optional<FindingBuilder> aboutEntities(Disagreement disagreement) {
        EntityDifference difference = new EntityDifference(disagreement, context);
        return disagreement.between(Side.ENTITIES, context.reference())
                ? RuleList.ENTITIES.stream()
                        .filter(rule -> rule.appliesTo(difference))
                        .findFirst()
                        .flatMap(rule -> rule.check(difference))
                : Optional.empty();
    }

    /** Whether the document differs from the database, and one of the requested checks compares the two. */
    boolean isStale(Disagreement disagreement) {
        return disagreement.between(Side.DATABASE, Side.DOCUMENT)
                && (checks.contains(CheckName.DB_DOC)
                        || (checks.contains(CheckName.MODELS_DOC)
                                && disagreement.between(Side.ENTITIES, Side.DOCUMENT)));
    }

    private Finding complete(FindingBuilder finding, Disagreement disagreement, boolean stale) {
        if (stale) {
            finding.also(ofDocument(disagreement)).repair(Repair.document());
        } else if (context.reference() == Side.DOCUMENT) {
            finding.repair(Repair.documentIfStale());
        }
        finding.declaredByDefault()
                .withoutChangeOfWhatIsInferred()
                .severity(stale ? Severity.ERROR : finding.severity());
        return complete(finding, disagreement, odd(disagreement));
    }

    /** What the document has, for the message of a finding about the entities. */
    private static String ofDocument(Disagreement disagreement) {
        if (!disagreement.isAbout(Attribute.EXISTS)) {
            return "document " + disagreement.shown(Side.DOCUMENT);
        }
        return disagreement.values().containsKey(Side.DOCUMENT) ? "the document has it" : "the document lacks it";
    }

    private Finding complete(FindingBuilder finding, Disagreement disagreement, @Nullable Side odd) {
        ObjectPath path = disagreement.path();
        return finding.about(path, disagreement.attribute())
                .values(disagreement.values())
                .odd(odd)
                .at(locations(disagreement))
                .eachRepair(repair -> inSource(repair, path))
                .build();
    }

    /** The finding about a problem of a table. No two sides differ on it. */
    Finding finding(TableProblem problem) {
        return problem.finding()
                .declaredByDefault()
                .about(problem.path(), problem.attribute())
                .values(problem.values())
                .at(locations(problem.path(), problem.attribute()))
                .eachRepair(repair -> inSource(repair, problem.path()))
                .build();
    }

    /** The entities; if the document differs from the database too, the database where it is alone, or no side. */
    private static @Nullable Side odd(Disagreement disagreement) {
        if (!disagreement.between(Side.DATABASE, Side.DOCUMENT)) {
            return Side.ENTITIES;
        }
        return disagreement.between(Side.ENTITIES, Side.DOCUMENT) ? null : Side.DATABASE;
    }

    /** The document, unless the entities have exactly the same value as the document: then the database is alone. */
    private static Side oddDocument(Disagreement disagreement) {
        ObjectKind kind = disagreement.path().kind();
        boolean mapped = disagreement.values().containsKey(Side.ENTITIES)
                || (disagreement.isAbout(Attribute.EXISTS) && (kind == ObjectKind.TABLE || kind == ObjectKind.COLUMN));
        boolean entitiesAgree = disagreement.asked().contains(Side.ENTITIES)
                && mapped
                && !disagreement.between(Side.ENTITIES, Side.DOCUMENT);
        return entitiesAgree ? Side.DATABASE : Side.DOCUMENT;
    }

    /** The name that a migration has given to a missing object; empty when none is known. */
    Optional<String> renamedTo(ObjectPath missing) {
        return lookup.renamedTo(missing);
    }

    List<Location> locations(Disagreement disagreement) {
        return locations(disagreement.path(), disagreement.attribute());
    }

    private List<Location> locations(ObjectPath path, Attribute attribute) {
        List<Location> locations = new ArrayList<>();
        if (sides.contains(Side.ENTITIES)) {
            Stream.concat(EnumClasses.of(path, context).stream(), members(path).stream())
                    .map(lookup::of)
                    .flatMap(Optional::stream)
                    .distinct()
                    .forEach(locations::add);
        }
        if (sides.contains(Side.DOCUMENT)) {
            lookup.inDocument(path, attribute).ifPresent(locations::add);
        }
        return locations;
    }

    /** A change of the entities as their source needs it; empty when a mapping file cannot say it. */
    Optional<Repair> inSource(Repair repair, ObjectPath path) {
        List<MappedMember> members = repair.target() == Side.ENTITIES ? members(path) : List.of();
        Set<String> files = members.stream().map(MappedMember::mappingFile).collect(Collectors.toSet());
        return members.isEmpty() || files.size() > 1 || files.contains("")
                ? Optional.of(corrected(repair, path))
                : lookup.inMappingFile(members, isOfAssociation(path), repair.text())
                        .map(Repair::entities);
    }

    private boolean isOfAssociation(ObjectPath path) {
        return Optional.ofNullable(path.relation())
                .flatMap(context::table)
                .flatMap(table -> table.column(path.name()))
                .filter(column -> path.kind() == ObjectKind.COLUMN && column.role() == MappedColumn.Role.FOREIGN_KEY)
                .isPresent();
    }

    /**
     * An annotation on the members that a column is mapped by, that use a sequence or that declare a foreign key, written out in
     * full.
     */
    private Repair corrected(Repair repair, ObjectPath path) {
        boolean annotation = repair.target() == Side.ENTITIES && repair.text().startsWith("@");
        List<MappedMember> members = annotation ? declaring(path) : List.of();
        if (members.isEmpty()) {
            return repair;
        }
        boolean named = path.kind() == ObjectKind.SEQUENCE || path.kind() == ObjectKind.COLUMN;
        String name = named ? path.name() : path.columns().get(0);
        if (members.size() == 1) {
            return lookup.corrected(members.get(0), name, repair.text())
                    .map(Repair::entities)
                    .orElse(repair);
        }
        // Two attributes with one column: each has an annotation of its own.
        Map<String, List<MappedMember>> texts = new LinkedHashMap<>();
        for (MappedMember member : members) {
            Optional<String> text = lookup.corrected(member, name, repair.text());
            if (text.isEmpty()) {
                return repair;
            }
            texts.computeIfAbsent(text.get(), each -> new ArrayList<>()).add(member);
        }
        return texts.size() == 1
                ? Repair.entities(texts.keySet().iterator().next())
                : Repair.entities(texts.entrySet().stream()
                        .map(each -> placed(each.getKey(), each.getValue()))
                        .collect(Collectors.joining(", ")));
    }

    /** An annotation with the attributes that need it; a change in words names them itself. */
    private static String placed(String text, List<MappedMember> members) {
        return text.startsWith("@")
                ? text + " on " + members.stream().map(MappedMember::toString).collect(Collectors.joining(" and "))
                : text;
    }

    /** The members whose annotation declares an object; empty when none or several declare it together. */
    private List<MappedMember> declaring(ObjectPath path) {
        return switch (path.kind()) {
            case SEQUENCE -> {
                List<MappedMember> users = sequenceUsers(path);
                yield users.size() == 1 ? users : List.of();
            }
            case COLUMN -> owners(path, path.name());
            case FOREIGN_KEY -> {
                // Another attribute can have the same column: only one of them is the association.
                List<MappedMember> owner = keyOwner(path).stream()
                        .filter(member -> !member.member().isEmpty())
                        .toList();
                yield owner.isEmpty() && path.columns().size() == 1
                        ? owners(path, path.columns().get(0))
                        : owner;
            }
            default -> path.columns().size() == 1 ? owners(path, path.columns().get(0)) : List.of();
        };
    }

    private Optional<MappedMember> keyOwner(ObjectPath path) {
        return Optional.ofNullable(path.relation())
                .flatMap(context::table)
                .flatMap(table -> kind(path.kind()).flatMap(kind -> table.key(kind, path.columns())))
                .map(MappedKey::owner);
    }

    private List<MappedMember> owners(ObjectPath path, String column) {
        QualifiedName relation = path.relation();
        return relation == null
                ? List.of()
                : context.table(relation)
                        .flatMap(table -> table.column(column))
                        .map(MappedColumn::owners)
                        .orElse(List.of());
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
        QualifiedName sequence = new QualifiedName(Objects.requireNonNull(path.schema()), path.name());
        return context.sequenceUsers(sequence).stream()
                .flatMap(user -> user.column().owners().stream())
                .toList();
    }
}

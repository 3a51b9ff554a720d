package io.github.schemaguard.goal.checks;

import io.github.schemaguard.compare.LocationLookup;
import io.github.schemaguard.compare.RuleList;
import io.github.schemaguard.document.content.ShownEntities;
import io.github.schemaguard.document.content.ShownEntities.Member;
import io.github.schemaguard.document.content.ShownEntities.OfRelation;
import io.github.schemaguard.document.read.DocumentReading;
import io.github.schemaguard.entities.source.SourceLocator;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** The entity classes that a document shows for its tables, and where they are out of date. */
public final class DocumentedEntities {

    private final Mapping mapping;
    private final Function<String, Optional<Path>> sources;

    private DocumentedEntities(Mapping mapping, Function<String, Optional<Path>> sources) {
        this.mapping = mapping;
        this.sources = sources;
    }

    /** The entities that a document in this directory should show, with links to the module's sources. */
    public static ShownEntities of(Mapping mapping, Project project, Path directory) {
        SourceLocator locator = project.sources();
        return new DocumentedEntities(mapping, name -> locator.file(name).flatMap(file -> from(directory, file)))
                .shown();
    }

    /** Empty where no path leads from one to the other, as between two drives. */
    private static Optional<Path> from(Path directory, Path file) {
        Path start = directory.toAbsolutePath().normalize();
        Path end = file.toAbsolutePath().normalize();
        return start.getRoot().equals(end.getRoot()) ? Optional.of(start.relativize(end)) : Optional.empty();
    }

    private ShownEntities shown() {
        SortedMap<QualifiedName, OfRelation> relations = new TreeMap<>();
        mapping.tables()
                .forEach(table -> relations.put(table.name(), new OfRelation(members(table), attributes(table))));
        return new ShownEntities(relations);
    }

    private List<Member> members(MappedTable table) {
        return table.role().isCollection()
                ? List.of(member(
                        table.owner().declaringClass(),
                        named(table.owner().entity()) + "." + table.owner().path()))
                : table.entities().stream()
                        .distinct()
                        .map(entity -> member(entity, named(entity)))
                        .toList();
    }

    private Member member(String sourceClass, String name) {
        return sources.apply(sourceClass)
                .map(source -> Member.in(source, name))
                .orElseGet(() -> new Member(name, null));
    }

    /** As written in source code: a nested class after its outer one. */
    private static String named(String binaryName) {
        return binaryName.replace('$', '.');
    }

    /** The attributes by column. Those of a class other than the table's first are prefixed with the class. */
    private static SortedMap<String, List<String>> attributes(MappedTable table) {
        SortedMap<String, List<String>> attributes = new TreeMap<>();
        for (MappedColumn column : table.columns()) {
            List<String> names = column.owners().stream()
                    .filter(owner -> !owner.path().isEmpty())
                    .map(owner -> table.entities().indexOf(owner.entity()) > 0 ? owner.toString() : owner.path())
                    .distinct()
                    .sorted()
                    .toList();
            attributes.put(column.name(), names);
        }
        return attributes;
    }

    /**
     * Findings where the document shows other entities than are mapped now, except on objects that a comparison already has a
     * finding on. Empty when the document shows no entities.
     */
    public static List<Finding> stale(
            DocumentReading document, Mapping mapping, LocationLookup places, Collection<Finding> known) {
        if (document.entities().isEmpty()) {
            return List.of();
        }
        ShownEntities now =
                new DocumentedEntities(mapping, any -> Optional.empty()).shown().within(document.catalog());
        Set<ObjectPath> reported = new HashSet<>();
        known.forEach(finding -> {
            reported.add(finding.object());
            reported.addAll(finding.memberObjects());
        });
        SortedSet<QualifiedName> relations =
                new TreeSet<>(document.entities().relations().keySet());
        relations.addAll(now.relations().keySet());
        List<Finding> findings = new ArrayList<>();
        for (QualifiedName relation : relations) {
            Difference difference = new Difference(
                    relation, document.entities().of(relation), now.of(relation), mapping.table(relation), places);
            findings.addAll(difference.findings());
        }
        return findings.stream()
                .filter(finding -> !reported.contains(finding.object()))
                .toList();
    }

    /** What a document shows for one table or view, and what it should show. */
    private record Difference(
            QualifiedName relation,
            OfRelation shown,
            OfRelation now,
            Optional<MappedTable> table,
            LocationLookup places) {

        List<Finding> findings() {
            List<Finding> findings = new ArrayList<>();
            if (!shown.names().equals(now.names())) {
                ObjectPath path = ObjectPath.of(ObjectKind.TABLE, relation.schema(), null, relation.name());
                findings.add(finding(path, shown.names(), now.names(), table.map(MappedTable::owner)));
            }
            SortedSet<String> columns = new TreeSet<>(shown.attributes().keySet());
            columns.addAll(now.attributes().keySet());
            for (String column : columns) {
                List<String> before = shown.attributes().getOrDefault(column, List.of());
                List<String> after = now.attributes().getOrDefault(column, List.of());
                if (!before.equals(after)) {
                    ObjectPath path = ObjectPath.of(ObjectKind.COLUMN, relation.schema(), relation.name(), column);
                    findings.add(finding(path, before, after, owner(column)));
                }
            }
            return findings;
        }

        private Optional<MappedMember> owner(String column) {
            return table.flatMap(mapped -> mapped.column(column))
                    .flatMap(mapped -> mapped.owners().stream().findFirst());
        }

        private Finding finding(
                ObjectPath path, List<String> before, List<String> after, Optional<MappedMember> owner) {
            List<Location> locations = new ArrayList<>();
            places.inDocument(path, Attribute.EXISTS).ifPresent(locations::add);
            owner.flatMap(places::of).ifPresent(locations::add);
            return RuleList.DOCUMENT_ENTITIES
                    .check(path, before, after)
                    .at(locations)
                    .build();
        }
    }
}

package io.github.schemaguard.compare;

import io.github.schemaguard.compare.align.CatalogAlignment;
import io.github.schemaguard.compare.align.Disagreement;
import io.github.schemaguard.compare.rule.ComparisonContext;
import io.github.schemaguard.compare.rule.naming.RenamedObject;
import io.github.schemaguard.document.rename.SchemaRenames;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.source.Source;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The sides under the names of the reference. A renamed object is reported once, and everything else about it is compared
 * as if it had the name that the reference has.
 *
 * @param sides with the new names
 * @param mapping with the new names
 * @param findings about the renames
 * @param disagreements that are left
 */
record RenamedSides(ComparableSides sides, Mapping mapping, List<Finding> findings, List<Disagreement> disagreements) {

    static RenamedSides of(ComparisonRequest request, ComparableSides original, CatalogAlignment alignment) {
        ComparableSides sides = original;
        Mapping mapping = request.mapping();
        List<Disagreement> disagreements = new ArrayList<>(alignment.disagreements());
        List<RenameDetection.Located> all = new ArrayList<>();
        List<RenameDetection.Located> found;
        RenameDetection detection = detection(request, sides, mapping);
        // The columns of a renamed table are compared only under its new name.
        do {
            found = detection.located(disagreements);
            all.addAll(found);
            SchemaRenames renames = renames(found);
            if (!renames.tables().isEmpty() || !renames.columns().isEmpty()) {
                sides = renamed(sides, found, renames);
                mapping = new RenamedMapping(renames).of(mapping);
                disagreements =
                        new ArrayList<>(CatalogAlignment.of(sides.known()).disagreements());
                detection = detection(request, sides, mapping);
            }
            for (RenameDetection.Located renamed : all) {
                RenameDetection.removeExplained(renamed.object(), disagreements);
            }
        } while (!found.isEmpty());
        List<Finding> findings = detection(request, original, request.mapping()).findings(all);
        return new RenamedSides(sides, mapping, findings, disagreements);
    }

    private static RenameDetection detection(ComparisonRequest request, ComparableSides sides, Mapping mapping) {
        ComparisonContext context = context(request, sides, mapping);
        return new RenameDetection(context, factory(request, sides, context));
    }

    static FindingFactory factory(ComparisonRequest request, ComparableSides sides, ComparisonContext context) {
        return new FindingFactory(context, sides.known().keySet(), request.checks(), request.places());
    }

    static ComparisonContext context(ComparisonRequest request, ComparableSides sides, Mapping mapping) {
        return new ComparisonContext(
                sides.reference(),
                sides.catalog(sides.reference()),
                sides.known().containsKey(Side.ENTITIES) ? sides.catalog(Side.ENTITIES) : Catalog.EMPTY,
                mapping,
                request.places()::isNullableInKotlin);
    }

    /** The renames of tables and columns that the entities expect. */
    private static SchemaRenames renames(List<RenameDetection.Located> found) {
        SortedMap<QualifiedName, QualifiedName> tables = new TreeMap<>();
        SortedMap<QualifiedName, SortedMap<String, String>> columns = new TreeMap<>();
        for (RenameDetection.Located renamed : found) {
            RenamedObject object = renamed.object();
            QualifiedName missing = object.missing().path().relation();
            QualifiedName present = object.present().path().relation();
            if (object.isExpectedByEntities() && missing != null && present != null) {
                if (object.kind() == ObjectKind.TABLE) {
                    tables.put(missing, present);
                } else if (object.kind() == ObjectKind.COLUMN) {
                    columns.computeIfAbsent(present, unused -> new TreeMap<>())
                            .put(
                                    object.missing().path().name(),
                                    object.present().path().name());
                }
            }
        }
        return new SchemaRenames(tables, columns);
    }

    /** Every side that has an object under the missing name gets the other name. */
    private static ComparableSides renamed(
            ComparableSides sides, List<RenameDetection.Located> found, SchemaRenames renames) {
        Map<Side, Source.Known> known = new EnumMap<>(Side.class);
        sides.known().forEach((side, source) -> {
            boolean old = found.stream()
                    .anyMatch(renamed -> renamed.object().missing().objects().containsKey(side));
            known.put(
                    side,
                    old && side != sides.reference()
                            ? new Source.Known(
                                    source.description(), renames.applyTo(source.catalog()), source.coverage())
                            : source);
        });
        return new ComparableSides(known, sides.reference());
    }
}

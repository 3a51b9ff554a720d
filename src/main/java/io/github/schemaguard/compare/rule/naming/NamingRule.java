package io.github.schemaguard.compare.rule.naming;

import io.github.schemaguard.compare.rule.ComparisonContext;
import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Rule;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rule about objects that one side has under another name than the other. */
public abstract class NamingRule extends Rule {

    NamingRule(String code, String name) {
        super(code, name);
    }

    /**
     * The one finding about all of these objects, without locations.
     *
     * @param objects at least one
     */
    public final FindingBuilder check(List<RenamedObject> objects, ComparisonContext context) {
        RenamedObject first = objects.get(0);
        boolean entities = objects.stream().anyMatch(RenamedObject::isExpectedByEntities);
        FindingBuilder finding = error(
                        entities ? Consequence.QUERY_FAILS : Consequence.DOCUMENT_STALE,
                        message(objects, entities ? "the entities" : "the document", context))
                .about(first.missing().path(), Attribute.EXISTS)
                .values(values(objects))
                .odd(odd(first, context.reference()))
                .members(members(objects));
        if (entities) {
            finding.declared(true).repair(Repair.entities(entityRepair(first)));
            if (context.reference() == Side.DATABASE) {
                databaseRepair(first, context).ifPresent(finding::repair);
            }
        }
        return finding.repair(documentRepair(first));
    }

    abstract String message(List<RenamedObject> objects, String expectedBy, ComparisonContext context);

    /** The other way: the name that the entities expect, in the database. */
    abstract Optional<Repair> databaseRepair(RenamedObject object, ComparisonContext context);

    abstract String entityRepair(RenamedObject object);

    private static Map<Side, String> values(List<RenamedObject> objects) {
        Map<Side, String> values = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            String names = objects.stream()
                    .map(object -> object.shown(side))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(", "));
            if (!names.isEmpty()) {
                values.put(side, names);
            }
        }
        return values;
    }

    private static @Nullable Side odd(RenamedObject object, Side reference) {
        Set<Side> holders = object.missing().objects().keySet();
        return holders.size() == 1 ? holders.iterator().next() : reference;
    }

    private static List<ObjectPath> members(List<RenamedObject> objects) {
        return objects.stream()
                .flatMap(object ->
                        Stream.of(object.missing().path(), object.present().path()))
                .toList();
    }

    private static Optional<Repair> documentRepair(RenamedObject object) {
        boolean old = object.missing().objects().containsKey(Side.DOCUMENT);
        boolean lacking = object.present().asked().contains(Side.DOCUMENT)
                && !object.present().objects().containsKey(Side.DOCUMENT);
        return old || lacking ? Optional.of(Repair.document()) : Optional.empty();
    }
}

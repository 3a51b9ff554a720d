package io.github.schemaguard.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.compare.align.CatalogAlignment;
import io.github.schemaguard.compare.align.Disagreement;
import io.github.schemaguard.document.RecordSamples.Change;
import io.github.schemaguard.document.content.DocumentCoverage;
import io.github.schemaguard.document.read.DocumentReader;
import io.github.schemaguard.document.read.DocumentReading;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.write.DocumentOptions;
import io.github.schemaguard.document.write.DocumentWriter;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.OtherObject;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.SchemaObject;
import io.github.schemaguard.source.Coverage;
import io.github.schemaguard.source.Source;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each fact that an object of the model can have is in the document, or is left out with a reason; and the document
 * notices when it changes. Objects and facts come from the records themselves, so a new fact needs no new test.
 */
class DocumentedFactsTest {

    private static final Coverage COVERAGE = DocumentCoverage.coverageWith(true);
    private static final DocumentWriter WRITER =
            new DocumentWriter(DocumentOptions.defaults().withGrants(true));

    static List<Class<? extends Record>> kinds() {
        return RecordSamples.kinds();
    }

    /** Kinds of one record share its formats, but each has a section of its own. */
    @ParameterizedTest
    @EnumSource(OtherObject.Type.class)
    void an_object_of_another_kind_is_documented(OtherObject.Type type) throws DocumentException {
        OtherObject one = new OtherObject(type, "alpha", Map.of("option", "1"), null);
        OtherObject changed = new OtherObject(type, "alpha", Map.of("option", "2"), "what it is for");
        Catalog before = RecordSamples.catalogsWith(one).get(0);

        assertThat(compared(before, before)).isEmpty();
        assertThat(compared(before, RecordSamples.catalogsWith(changed).get(0)))
                .extracting(Disagreement::attribute)
                .containsExactly(Attribute.OPTIONS, Attribute.COMMENT);
        assertThat(compared(Catalog.EMPTY, before))
                .extracting(Disagreement::attribute)
                .containsExactly(Attribute.EXISTS);
    }

    @Test
    void every_kind_of_object_is_documented() {
        Set<ObjectKind> kinds = EnumSet.noneOf(ObjectKind.class);
        for (Class<? extends Record> kind : kinds()) {
            kinds.add(RecordSamples.changes(kind).get(0).before().kind());
        }
        assertThat(kinds)
                .allSatisfy(kind -> assertThat(COVERAGE.covers(kind, Attribute.EXISTS))
                        .as("%s is in no section of the document: see DocumentSection and TableObjects", kind)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_fact_is_stated_or_left_out_with_a_reason(Class<? extends Record> kind) {
        for (Change change : RecordSamples.changes(kind)) {
            ObjectKind object = change.before().kind();
            Set<Attribute> facts = EnumSet.noneOf(Attribute.class);
            facts.addAll(change.before().facts().keySet());
            facts.addAll(change.after().facts().keySet());
            assertThat(facts).allSatisfy(fact -> {
                boolean excused =
                        DocumentCoverage.LEFT_OUT.getOrDefault(object, Map.of()).containsKey(fact);
                assertThat(COVERAGE.covers(object, fact))
                        .as(
                                "%s of %s is stated in the document, or DocumentCoverage.LEFT_OUT says why not",
                                fact, object)
                        .isEqualTo(!excused);
            });
        }
    }

    @Test
    void a_reason_is_given_only_for_facts_that_exist() {
        DocumentCoverage.LEFT_OUT.forEach((kind, reasons) -> reasons.forEach((fact, reason) -> {
            assertThat(reason).isNotBlank();
            assertThat(kinds().stream()
                            .flatMap(type -> RecordSamples.changes(type).stream())
                            .flatMap(change -> List.of(change.before(), change.after()).stream())
                            .filter(object -> object.kind() == kind)
                            .anyMatch(object -> object.facts().containsKey(fact)))
                    .as("%s of %s", fact, kind)
                    .isTrue();
        }));
    }

    /** A document of the state before is compared with a database after the change, in each place an object can have. */
    @ParameterizedTest
    @MethodSource("kinds")
    void a_changed_fact_is_found_exactly_once(Class<? extends Record> kind) throws DocumentException {
        Set<Attribute> forged = EnumSet.noneOf(Attribute.class);
        Set<Attribute> stated = EnumSet.noneOf(Attribute.class);
        for (Change change : RecordSamples.changes(kind)) {
            Set<Attribute> changed = changed(change);
            stated.addAll(change.before().facts().keySet());
            stated.addAll(change.after().facts().keySet());
            if (changed.isEmpty()) {
                continue;
            }
            List<Catalog> before = RecordSamples.catalogsWith(change.before());
            List<Catalog> after = RecordSamples.catalogsWith(change.after());
            for (int place = 0; place < before.size(); place++) {
                String what =
                        kind.getSimpleName() + "." + change.component() + " " + changed + " in " + before.get(place);
                assertThat(compared(before.get(place), before.get(place)))
                        .as("unchanged: " + what)
                        .isEmpty();
                assertThat(compared(after.get(place), after.get(place)))
                        .as("unchanged: " + what)
                        .isEmpty();
                List<Attribute> found = compared(before.get(place), after.get(place)).stream()
                        .map(Disagreement::attribute)
                        .toList();
                if (isSameObject(change)) {
                    assertThat(found).as(what).containsExactlyElementsOf(changed);
                } else {
                    assertThat(found).as(what).isNotEmpty().containsOnly(Attribute.EXISTS);
                }
            }
            forged.addAll(changed);
        }
        ObjectKind object = RecordSamples.changes(kind).get(0).before().kind();
        stated.removeIf(fact -> !COVERAGE.covers(object, fact));
        assertThat(forged).as("facts of %s that were changed", object).isEqualTo(stated);
    }

    /** The stated facts in which the two objects differ, in order. */
    private static Set<Attribute> changed(Change change) {
        Set<Attribute> changed = EnumSet.noneOf(Attribute.class);
        for (Attribute attribute : Attribute.values()) {
            if (COVERAGE.covers(change.before().kind(), attribute)
                    && !Objects.equals(
                            change.before().facts().get(attribute),
                            change.after().facts().get(attribute))) {
                changed.add(attribute);
            }
        }
        return changed;
    }

    private static boolean isSameObject(Change change) {
        SchemaObject before = change.before();
        SchemaObject after = change.after();
        boolean sameName = before.name().equals(after.name());
        return before.kind().matchedByDefinition()
                ? before.key().equals(after.key()) || sameName
                : before.key().equals(after.key()) && sameName;
    }

    private static List<Disagreement> compared(Catalog documented, Catalog database) throws DocumentException {
        DocumentReading reading =
                DocumentReader.read(WRITER.write(documented, null).text(), "schema.md");
        assertThat(reading.contradictions()).isEmpty();
        Map<Side, Source.Known> sides = new EnumMap<>(Side.class);
        sides.put(Side.DATABASE, new Source.Known("the database", database, Coverage.everything()));
        sides.put(Side.DOCUMENT, new Source.Known("the document", reading.catalog(), reading.coverage()));
        return new ArrayList<>(CatalogAlignment.of(sides).disagreements());
    }
}

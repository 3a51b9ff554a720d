package io.github.schemaguard.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemaguard.finding.AttributeCoverage;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.source.Coverage;
import io.github.schemaguard.source.Source;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonRequestTest {

    private static final Source.Known SOURCE = new Source.Known("a source", Catalog.EMPTY, Coverage.everything());

    @Test
    void a_check_needs_its_sides() {
        assertThatThrownBy(() -> request(Map.of(Side.DATABASE, SOURCE), CheckName.DB_DOC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the check db-doc needs the document side, which was not read");
    }

    @Test
    void only_the_sides_of_the_checks_are_compared_the_most_trusted_first() {
        Map<Side, Source.Known> all = Map.of(Side.DATABASE, SOURCE, Side.ENTITIES, SOURCE, Side.DOCUMENT, SOURCE);

        assertThat(request(all, CheckName.MODELS_DOC).compared().keySet())
                .containsExactly(Side.ENTITIES, Side.DOCUMENT);
        assertThat(request(all, CheckName.MODELS_DOC, CheckName.DB_DOC)
                        .compared()
                        .keySet())
                .containsExactly(Side.DATABASE, Side.ENTITIES, Side.DOCUMENT);
        assertThat(request(all, CheckName.CHANGE_LOG).compared()).isEmpty();
    }

    @Test
    void without_a_side_to_compare_nothing_is_found() {
        assertThat(SchemaComparison.run(request(Map.of(), CheckName.CHANGE_LOG)))
                .isEqualTo(new ComparisonResult(List.of(), Map.of(), AttributeCoverage.NONE, List.of()));
    }

    @Test
    void a_comparison_without_files_has_no_lines() {
        MappedMember member = MappedMember.ofClass("shop.Customer");
        ObjectPath path = ObjectPath.table(CustomerSchemas.CUSTOMER);

        assertThat(LocationLookup.none().of(member)).isEmpty();
        assertThat(LocationLookup.none().corrected(member, "id", "@Column")).isEmpty();
        assertThat(LocationLookup.none().inDocument(path, Attribute.EXISTS)).isEmpty();
    }

    private static ComparisonRequest request(Map<Side, Source.Known> sides, CheckName... checks) {
        return new ComparisonRequest(
                sides, Mapping.EMPTY, Set.of(checks), IgnoreList.standard(), LocationLookup.none());
    }
}

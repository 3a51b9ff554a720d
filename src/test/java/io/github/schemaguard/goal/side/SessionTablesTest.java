package io.github.schemaguard.goal.side;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.entities.AssumedNaming;
import io.github.schemaguard.entities.EntityModel;
import io.github.schemaguard.entities.Tenancy;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.mapping.StringBinding;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionTablesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "unknown",
            value = {
                // where the mapping has tables | the database | what the sessions search | searched | migrated
                // elsewhere
                "public.item              | app.item             | app          | app  | false",
                "public.item              | app.item             | x, app       | app  | false",
                "public.item              | app.item             | unknown      | app  | false",
                "public.item              | app.item             | ''           | none | false",
                "public.item              | app.item             | other        | none | false",
                "public.item              | app.item other.item  | app          | none | false",
                "public.item public.part  | app.item public.part | app          | none | false",
                "public.item app.part     | app.item app.part    | unknown      | none | false",
                "public.item app.part     | app.item app.part    | app          | app  | false",
                "app.item                 | public.item          | app          | none | true",
                "app.item                 | public.item          | other        | none | false",
                "app.item                 | public.item          | ''           | none | false",
                "app.item                 | public.item          | unknown      | none | false",
                "app.item                 | app.item public.item | app          | none | false",
            })
    void the_schema_is_that_of_the_migrations_if_sessions_may_search_it(
            String mapped, String present, String path, String searched, boolean elsewhere) {
        SessionTables tables = new SessionTables(model(mapped, path), "public", catalog(present));

        assertThat(tables.searched().orElse("none")).isEqualTo(searched);
        assertThat(tables.isMigratedElsewhere()).isEqualTo(elsewhere);
    }

    private static EntityModel model(String mapped, String path) {
        List<MappedTable> tables = names(mapped)
                .map(name -> new MappedTable(
                        name,
                        MappedTable.Role.ENTITY,
                        List.of("shop.Item"),
                        MappedMember.ofClass("shop.Item"),
                        List.of(),
                        List.of()))
                .toList();
        return new EntityModel(
                List.of(),
                new Mapping(tables, List.of(), List.of(), List.of(), List.of(), StringBinding.TYPED, 7, null),
                "7.4.13.Final",
                List.of(),
                AssumedNaming.NONE,
                Tenancy.NONE,
                path);
    }

    private static Catalog catalog(String present) {
        return PlainObjects.catalog(names(present)
                .map(QualifiedName::schema)
                .distinct()
                .map(schema -> PlainObjects.schema(
                        schema,
                        names(present)
                                .filter(name -> name.schema().equals(schema))
                                .map(name -> Table.named(name.name()).build())
                                .toArray(Table[]::new)))
                .toArray(Schema[]::new));
    }

    private static Stream<QualifiedName> names(String all) {
        return Stream.of(all.strip().split(" +"))
                .map(name -> name.split("\\."))
                .map(parts -> new QualifiedName(parts[0], parts[1]));
    }
}

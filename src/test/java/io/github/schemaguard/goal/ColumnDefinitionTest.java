package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Repair;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A column definition is a fragment of DDL: what is sent and read follows from the attribute. */
class ColumnDefinitionTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"6.6.56", "7.4.13"})
    @Tag("slow")
    void a_type_that_postgres_does_not_have_has_no_effect(String hibernate) throws IOException {
        EntityDrift drift = new EntityDrift(directory, hibernate).entities("""
                @Entity class Other {
                    @Id @Column(columnDefinition = "BINARY(16)") UUID id;
                    @Column(columnDefinition = "NVARCHAR(50)") String name;
                    @Column(columnDefinition = "VARCHAR2(40 CHAR) NOT NULL") String code;
                    @Column(columnDefinition = "TINYINT(1)") Boolean flag;
                    @Column(columnDefinition = "BIT(1)") Boolean bits;
                    @Column(columnDefinition = "DATETIME") LocalDateTime since;
                    @Column(columnDefinition = "DATETIME(3)") LocalDateTime until;
                    @Column(columnDefinition = "LONGTEXT") String note;
                    @Column(columnDefinition = "INT(11) UNSIGNED") Integer count;
                    @Column(columnDefinition = "NUMBER(10,2)") BigDecimal price;
                    @Column(columnDefinition = "DOUBLE") Double rate;
                    @Column(columnDefinition = "VARCHAR(30) CHARACTER SET utf8") String latin;
                    @Enumerated(EnumType.STRING) @Column(columnDefinition = "ENUM('A','B')") Kind kind;
                }
                enum Kind { A, B }
                """);
        String table = """
                create table other(id uuid primary key, name varchar(50), code varchar(40), flag boolean, bits boolean,
                    since timestamp, until timestamp(3), note text, count integer, price numeric(10,2),
                    rate double precision, latin varchar(30), kind varchar(10) check (kind in ('A', 'B')));
                """;
        assertThat(drift.database(table).found()).isEmpty();

        assertThat(drift.database(table.replace("varchar(50)", "varchar(20)")
                                .replace("flag boolean", "flag integer")
                                .replace("numeric(10,2)", "numeric(8,2)"))
                        .found())
                .containsExactly(
                        "SG201 ERROR INSERT_FAILS public.other.flag",
                        "SG203 ERROR INSERT_FAILS public.other.name",
                        "SG202 ERROR INSERT_FAILS public.other.price");
        assertThat(drift.findings())
                .flatExtracting(Finding::repairs)
                .extracting(Repair::text)
                .noneMatch(text -> text.contains("NVARCHAR") || text.contains("NUMBER") || text.contains("TINYINT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.6.15", "7.4.13"})
    void a_definition_that_agrees_with_the_database_does_not_change_what_is_bound(String hibernate) throws IOException {
        EntityDrift drift = new EntityDrift(directory, hibernate).entities("""
                @Entity class Bound {
                    @Id Long id;
                    @Lob @Column(columnDefinition = "text") String remark;
                    @Column(columnDefinition = "text") String plain;
                    @Column(columnDefinition = "varchar(30) default 'x'") String sized;
                    @Column(columnDefinition = "char(2)") String country;
                    @Column(columnDefinition = "uuid") String key;
                    @Column(columnDefinition = "jsonb") String json;
                    @Column(columnDefinition = "numeric(10,2)") BigDecimal price;
                    @Column(columnDefinition = "smallint") Integer few;
                    @Column(columnDefinition = "integer") Boolean flag;
                    @Column(columnDefinition = "date") LocalDateTime day;
                    @Enumerated(EnumType.STRING) @Column(columnDefinition = "mood") Mood mood;
                }
                enum Mood { A, B }
                """);
        String table = """
                create type mood as enum ('A', 'B');
                create table bound(id bigint primary key, remark text, plain text, sized varchar(30) default 'x',
                    country char(2), key uuid, json jsonb, price numeric(10,2), few smallint, flag integer, day date,
                    mood mood);
                """;
        List<String> found = drift.database(table).found();
        assertThat(found)
                .containsExactly(
                        "SG205 ERROR DATA_TRUNCATED public.bound.day",
                        "SG201 ERROR INSERT_FAILS public.bound.flag",
                        "SG201 ERROR INSERT_FAILS public.bound.json",
                        "SG201 ERROR INSERT_FAILS public.bound.key",
                        "SG201 ERROR INSERT_FAILS public.bound.mood",
                        "SG201 ERROR SILENTLY_WRONG public.bound.remark");
    }

    /** A proposed repair ends the finding: a definition does so only where it counts. */
    @ParameterizedTest
    @ValueSource(strings = {"6.6.56", "7.4.13"})
    void a_definition_is_proposed_only_where_it_ends_the_finding(String hibernate) throws IOException {
        String entity = """
                @Entity class Stay {
                    @Id Long id;
                    INSTANT arrival;
                    LOCAL departure;
                    TIME breakfast;
                    DAY birthday;
                    DOUBLE Double rate;
                    CENTS Double price;
                    WHOLE Double nights;
                    TEXT String country;
                }
                """;
        EntityDrift drift = new EntityDrift(directory, hibernate).database("""
                create table stay(id bigint primary key, arrival timestamp, departure timestamp with time zone,
                    breakfast time with time zone, birthday date, rate real, price numeric(10,2), nights integer,
                    country char(2));
                """);
        drift.entities(filled(entity, "Instant", "LocalDateTime", "LocalTime", "LocalDateTime", "", "", "", ""));
        assertThat(drift.findings())
                .hasSize(8)
                .allSatisfy(finding -> assertThat(finding.repairs())
                        .extracting(Repair::text)
                        .anyMatch(text -> text.startsWith("use ")
                                || text.startsWith("declare the attribute as ")
                                || text.startsWith("@Column(columnDefinition")));
        Map<String, String> definitions = drift.findings().stream()
                .flatMap(finding -> finding.repairs().stream()
                        .map(Repair::text)
                        .filter(text -> text.contains("columnDefinition"))
                        .map(text -> Map.entry(finding.object().name(), text.substring(0, text.indexOf(')') + 1))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(definitions.keySet()).containsExactlyInAnyOrder("price", "country");

        drift.entities(filled(
                        entity,
                        "LocalDateTime",
                        "OffsetDateTime",
                        "@org.hibernate.annotations.JdbcTypeCode(org.hibernate.type.SqlTypes.TIME_WITH_TIMEZONE) OffsetTime",
                        "LocalDate",
                        "",
                        "@Column(columnDefinition = \"numeric(10,2)\")",
                        "",
                        "@Column(columnDefinition = \"character(2)\")")
                .replace("Double rate", "Float rate")
                .replace("Double nights", "Integer nights"));
        assertThat(drift.found()).isEmpty();
    }

    private static String filled(String entity, String... words) {
        String filled = entity;
        String[] places = {"INSTANT", "LOCAL", "TIME", "DAY", "DOUBLE", "CENTS", "WHOLE", "TEXT"};
        for (int i = 0; i < places.length; i++) {
            filled = filled.replace(places[i] + " ", words[i] + " ");
        }
        return filled;
    }

    @Test
    @Tag("slow")
    void the_repair_of_a_large_object_on_text_is_to_bind_text() throws IOException {
        String entity = """
                @Entity class Note {
                    @Id Long id;
                    ANNOTATIONS @Column(name = "remark", columnDefinition = "text") String remark;
                }
                """;
        EntityDrift drift =
                new EntityDrift(directory, "7.4.13").database("create table note(id bigint primary key, remark text);");
        assertThat(drift.entities(entity.replace("ANNOTATIONS", "@Lob")).findings())
                .flatExtracting(Finding::repairs)
                .extracting(Repair::text)
                .first()
                .isEqualTo("remove @Lob, or add @JdbcTypeCode(SqlTypes.LONGVARCHAR)");
        for (String repaired :
                List.of("", "@Lob @org.hibernate.annotations.JdbcTypeCode(org.hibernate.type.SqlTypes.LONGVARCHAR)")) {
            assertThat(drift.entities(entity.replace("ANNOTATIONS", repaired)).found())
                    .isEmpty();
        }
    }

    @Test
    void a_value_that_the_mapping_converts_in_sql_is_not_what_is_bound() throws IOException {
        assertThat(new EntityDrift(directory, "7.4.13")
                        .entities("""
                                @Entity class Document {
                                    @Id Long id;
                                    @org.hibernate.annotations.ColumnTransformer(write = "?::jsonb")
                                    @Column(columnDefinition = "jsonb") String json;
                                }
                                """)
                        .database("create table document(id bigint primary key, json jsonb);")
                        .found())
                .isEmpty();
    }
}

package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.report.RunVerdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attributes whose type sends JDBC's {@code OTHER}, as the JSON types of libraries do: no dialect knows their columns' types. */
class OtherTypesTest {

    /** Of Hibernate 5; those of Hibernate 6 have a type parameter and fewer methods to write. */
    private static final String USER_TYPE_5 = """
            public static abstract class TextType implements org.hibernate.usertype.UserType {
                public int[] sqlTypes() { return new int[] {java.sql.Types.OTHER}; }
                public Class returnedClass() { return String.class; }
                public boolean equals(Object a, Object b) { return Objects.equals(a, b); }
                public int hashCode(Object a) { return a.hashCode(); }
                public Object nullSafeGet(java.sql.ResultSet rows, String[] names,
                        org.hibernate.engine.spi.SharedSessionContractImplementor session, Object owner)
                        throws java.sql.SQLException { return rows.getString(names[0]); }
                public void nullSafeSet(java.sql.PreparedStatement statement, Object value, int index,
                        org.hibernate.engine.spi.SharedSessionContractImplementor session)
                        throws java.sql.SQLException { statement.setObject(index, value, java.sql.Types.OTHER); }
                public Object deepCopy(Object value) { return value; }
                public boolean isMutable() { return false; }
                public java.io.Serializable disassemble(Object value) { return (java.io.Serializable) value; }
                public Object assemble(java.io.Serializable cached, Object owner) { return cached; }
                public Object replace(Object from, Object to, Object owner) { return from; }
            }
            """;

    private static final String USER_TYPE_6 = """
            public static abstract class TextType implements org.hibernate.usertype.UserType<String> {
                public int getSqlType() { return java.sql.Types.OTHER; }
                public Class<String> returnedClass() { return String.class; }
                public boolean equals(String a, String b) { return Objects.equals(a, b); }
                public int hashCode(String a) { return a.hashCode(); }
                public String nullSafeGet(java.sql.ResultSet rows, int place,
                        org.hibernate.engine.spi.SharedSessionContractImplementor session, Object owner)
                        throws java.sql.SQLException { return rows.getString(place); }
                public String nullSafeGet(java.sql.ResultSet rows, int place,
                        org.hibernate.type.descriptor.WrapperOptions options)
                        throws java.sql.SQLException { return rows.getString(place); }
                public void nullSafeSet(java.sql.PreparedStatement statement, String value, int index,
                        org.hibernate.engine.spi.SharedSessionContractImplementor session)
                        throws java.sql.SQLException { statement.setObject(index, value, java.sql.Types.OTHER); }
                public void nullSafeSet(java.sql.PreparedStatement statement, String value, int index,
                        org.hibernate.type.descriptor.WrapperOptions options)
                        throws java.sql.SQLException { statement.setObject(index, value, java.sql.Types.OTHER); }
                public String deepCopy(String value) { return value; }
                public boolean isMutable() { return false; }
                public java.io.Serializable disassemble(String value) { return value; }
                public String assemble(java.io.Serializable cached, Object owner) { return (String) cached; }
            }
            """;

    private static final String ENTITY = """
            public static class JsonTextType extends TextType {}
            public static class PlaceType extends TextType {}
            }
            @Entity class Doc {
                @Id Long id;
                @org.hibernate.annotations.Type(%1$sJsonTextType%2$s) String plain;
                @org.hibernate.annotations.Type(%1$sJsonTextType%2$s) @Column(columnDefinition = "jsonb") String written;
                @org.hibernate.annotations.Type(%1$sPlaceType%2$s) String place;
                @org.hibernate.annotations.Type(%1$sPlaceType%2$s) @Column(columnDefinition = "inet") String host;
                String name;
            }
            """;

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5.6.15 | jsonb | jsonb | point | inet |",
                "5.6.15 | json  | json  | point | inet |",
                "5.6.15 | text  | jsonb | point | inet | SG201 public.doc.plain",
                "5.6.15 | jsonb | jsonb | point | cidr | SG201 public.doc.host",
                "6.6.56 | jsonb | jsonb | point | inet |",
                "6.6.56 | json  | json  | uuid  | inet |",
                "7.4.13 | jsonb | jsonb | point | inet |",
                "7.4.13 | text  | jsonb | point | inet | SG201 public.doc.plain",
            })
    void what_a_class_sends_is_json_by_its_name_or_unknown(
            String hibernate, String plain, String written, String place, String host, String finding)
            throws IOException {
        RunVerdict verdict = drift(hibernate)
                .database("create table doc(id bigint primary key, plain %s, written %s, place %s, host %s, name text);"
                        .formatted(plain, written, place, host))
                .verdict();

        assertThat(verdict.checks().get(0).compared())
                .as(verdict.reasons().toString())
                .isPositive();
        assertThat(verdict.open().stream()
                        .filter(each -> !each.object().name().equals("name"))
                        .map(each -> each.code() + " " + each.object()))
                .isEqualTo(finding == null ? List.of() : List.of(finding));
        assertThat(verdict.coverage().unknown())
                .containsExactly(
                        "shop.Doc.place: the class of the attribute's type sends JDBC's OTHER, which names no type of"
                                + " PostgreSQL; a columnDefinition would");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.6.15", "7.4.13"})
    void a_column_that_is_missing_is_reported(String hibernate) throws IOException {
        RunVerdict verdict = drift(hibernate)
                .database(
                        "create table doc(id bigint primary key, written jsonb, place point, host inet, name varchar(255));")
                .verdict();

        assertThat(verdict.open().stream().map(each -> each.code() + " " + each.object()))
                .containsExactly("SG102 public.doc.plain");
        assertThat(verdict.open().get(0).repairs().toString()).contains("ADD COLUMN plain jsonb");
    }

    private EntityDrift drift(String hibernate) throws IOException {
        boolean five = hibernate.startsWith("5.");
        return new EntityDrift(directory, hibernate)
                .entities("public class Model {\n" + (five ? USER_TYPE_5 : USER_TYPE_6)
                        + ENTITY.formatted(five ? "type = \"shop.Model$" : "Model.", five ? "\"" : ".class"));
    }
}

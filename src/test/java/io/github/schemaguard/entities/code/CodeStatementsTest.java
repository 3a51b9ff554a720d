package io.github.schemaguard.entities.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.JavaSources;
import io.github.schemaguard.TestLibraries;
import io.github.schemaguard.entities.code.CodeStatements.Panache;
import io.github.schemaguard.entities.query.CodeStatement;
import io.github.schemaguard.fork.ClassPathSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of the statements in code. */
class CodeStatementsTest {

    private static final String SOURCE = """
            package shop;
            import jakarta.persistence.EntityManager;
            import java.util.Map;
            import java.util.function.Supplier;
            import org.hibernate.Session;
            import org.springframework.jdbc.core.*;
            import org.springframework.jdbc.core.namedparam.*;
            import org.springframework.jdbc.core.simple.JdbcClient;
            class Dao {
                private static final String TABLE = Names.TABLE;
                private static final String COMPUTED = System.getProperty("sql");
                private final String field = "select 1 from " + TABLE;
                JdbcTemplate jdbc; JdbcOperations operations; NamedParameterJdbcTemplate named; JdbcClient client;
                void constants() {
                    jdbc.update("delete from " + TABLE);
                    operations.queryForList(field);
                    client.sql(\"""
                        select a
                        from b\""");
                }
                void variables(boolean flag, int id) {
                    String from = " from b";
                    String sql = "select a" + from;
                    jdbc.queryForList(sql, id);
                    String either = flag ? "select 1" : "select 2";
                    jdbc.queryForList(either);
                    jdbc.queryForList("select " + id);
                    jdbc.queryForList(COMPUTED);
                    if (flag) { sql = "select c"; } else { sql = "select c"; }
                    named.queryForList(sql, Map.of());
                }
                Supplier<Object> lambda() {
                    return () -> jdbc.queryForMap("select in lambda");
                }
                void sessions(EntityManager manager, Session session) {
                    manager.createQuery("select e from E e", Dao.class);
                    manager.createNativeQuery("select x", Dao.class);
                    session.createMutationQuery("delete E");
                    manager.createNamedQuery("not a statement");
                    String.valueOf("not a statement");
                    jdbc.query(connection -> connection.prepareStatement("select prepared"), row -> {});
                }
                interface Names { String TABLE = "t"; }
            }
            """;

    @TempDir
    Path directory;

    @Test
    void constant_texts_are_known_and_others_counted() throws IOException {
        CodeStatements statements = new CodeStatements(Panache.NONE);
        compile();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path each :
                    files.filter(file -> file.toString().endsWith(".class")).toList()) {
                statements.add(Files.readAllBytes(each));
                statements.add(Files.readAllBytes(each)); // The same class in another place is no other class.
            }
        }

        assertThat(statements.all())
                .extracting(CodeStatementsTest::text)
                .containsExactly(
                        "shop.Dao.constants:15 PLAIN_SQL <delete from t>",
                        "shop.Dao.constants #2:16 PLAIN_SQL <select 1 from t>",
                        "shop.Dao.constants #3:17 SQL_WITH_NAMES <select a\nfrom b>",
                        "shop.Dao.variables:24 SQL <select a from b>",
                        "shop.Dao.variables #2:26 PLAIN_SQL <>",
                        "shop.Dao.variables #3:27 PLAIN_SQL <>",
                        "shop.Dao.variables #4:28 PLAIN_SQL <>",
                        "shop.Dao.variables #5:30 SQL_WITH_NAMES <select c>",
                        "shop.Dao.sessions:36 JPQL <select e from E e>",
                        "shop.Dao.sessions #2:37 NATIVE <select x> shop.Dao",
                        "shop.Dao.sessions #3:38 JPQL <delete E>",
                        "shop.Dao.sessions #4:41 SQL <select prepared>",
                        "shop.Dao.lambda:33 PLAIN_SQL <select in lambda>");
    }

    @Test
    void migrations_in_code_run_on_an_earlier_schema() throws IOException {
        CodeStatements statements = new CodeStatements(Panache.NONE);
        Path source = directory.resolve("src/shop/V1__old.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, """
                package shop;
                import java.sql.Connection;
                abstract class V1__old extends org.flywaydb.core.api.migration.BaseJavaMigration {
                    void run(Connection connection) throws Exception { connection.prepareStatement("select old"); }
                    static class Part {
                        void run(Connection connection) throws Exception { connection.prepareStatement("select part"); }
                    }
                }
                class Now {
                    void run(Connection connection) throws Exception { connection.prepareStatement("select now"); }
                }
                """);
        JavaSources.compile(directory.resolve("classes"), TestLibraries.jars("flyway-11.20.3"), List.of(source));
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path each :
                    files.filter(file -> file.toString().endsWith(".class")).toList()) {
                statements.add(Files.readAllBytes(each));
            }
        }

        assertThat(statements.all())
                .extracting(CodeStatementsTest::text)
                .containsExactly("shop.Now.run:10 SQL <select now>");
    }

    @Test
    void annotations_for_a_processor_count_instead_of_the_class_that_it_generates() throws IOException {
        CodeStatements statements = new CodeStatements(Panache.NONE);
        compile("Books", """
                package shop;
                import java.util.*;
                import org.hibernate.annotations.processing.*;
                interface Books {
                    @HQL("select b.title from Book b where b.id = :id") String title(long id);
                    @HQL("where isbn = :isbn") Optional<Book> byIsbn(String isbn);
                    @HQL("where price > :price order by title") List<Book> dearer(java.math.BigDecimal price);
                    @HQL("where true") long nothing();
                    @SQL("select title from book where id = :id") String[] titles(Long id);
                    @Find Book book(long id);
                    class Book {}
                }
                class Books_ {
                    void title(org.hibernate.Session session) {
                        session.createSelectionQuery("select b.title from Book b where b.id = :id", String.class);
                    }
                }
                """);
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path each :
                    files.filter(file -> file.toString().endsWith(".class")).toList()) {
                statements.add(Files.readAllBytes(each));
            }
        }

        assertThat(statements.all())
                .extracting(each ->
                        text(each) + each.place().annotations() + each.place().parameters())
                .containsExactly(
                        "shop.Books.title:0 JPQL <select b.title from Book b where b.id = :id>[HQL][long]",
                        "shop.Books.byIsbn:0 JPQL <from shop.Books$Book where isbn = :isbn>[HQL][String]",
                        "shop.Books.dearer:0 JPQL <from shop.Books$Book where price > :price order by title>[HQL][BigDecimal]",
                        "shop.Books.nothing:0 JPQL <>[HQL][]",
                        "shop.Books.titles:0 NATIVE <select title from book where id = :id>[SQL][Long]");
    }

    @Test
    void calls_of_panache_are_found_by_the_classes_that_they_belong_to() throws IOException {
        compilePerson("""
                package shop;
                import io.quarkus.hibernate.orm.panache.*;
                import io.quarkus.panache.common.*;
                import java.util.*;
                class Person extends PanacheEntity {
                    static Person byName(String name) {
                        return find("name", name).firstResult();
                    }
                    static List<Person> all(Map<String, Object> values, Object... some) {
                        list("name = :name", values);
                        list("name", values);
                        list("name", some);
                        list("name", new Object[] {1, 2});
                        return list("#Person.all", values);
                    }
                    static class Child extends Person {}
                    static class Middle<X, T> extends Base<T> {}
                    static class Base<T> implements PanacheRepositoryBase<T, List<Integer>> {
                        long own(T value) {
                            return count("name", value);
                        }
                    }
                    static class People extends Middle<Object, Person> {}
                    static class Other {
                        static List<Object> list(String text, Object... arguments) {
                            return List.of();
                        }
                    }
                    static void others(People people, String computed) {
                        Child.update("name = 'a' where name = ?1", "b");
                        people.stream("order by name", Sort.by("name"));
                        people.delete(computed, 1);
                        Other.list("no query", 1);
                    }
                }
                """);

        assertThat(panache(Panache.PLAIN))
                .containsExactly(
                        "shop.Person.byName:7 JPQL <FROM shop.Person WHERE name = ?1>",
                        "shop.Person.all:10 JPQL <FROM shop.Person WHERE name = :name>",
                        "shop.Person.all #2:11 JPQL <>",
                        "shop.Person.all #3:12 JPQL <>",
                        "shop.Person.all #4:13 JPQL <FROM shop.Person WHERE name>",
                        "shop.Person.others:30 JPQL <UPDATE shop.Person$Child SET name = 'a' where name = ?1>",
                        "shop.Person.others #2:31 JPQL <FROM shop.Person order by name>",
                        "shop.Person.others #3:32 JPQL <>");
        assertThat(panache(Panache.QUOTED)).contains("shop.Person.byName:7 JPQL <FROM `shop.Person` WHERE name = ?1>");
        assertThat(panache(Panache.NONE)).isEmpty();
    }

    @Test
    void panache_is_the_same_for_reactive_applications_and_in_kotlin() throws IOException {
        compilePerson("""
                package shop;
                import io.quarkus.hibernate.reactive.panache.*;
                class Person extends PanacheEntity {
                    Object one() { return list("a", 1); }
                    static class People implements PanacheRepository<Person> {
                        Object two() { return find("b", 2); }
                    }
                    static abstract class Pet implements io.quarkus.hibernate.orm.panache.kotlin.PanacheEntityBase {}
                    static abstract class Companion
                            implements io.quarkus.hibernate.orm.panache.kotlin.PanacheCompanion<Pet> {
                        Object three() { return count("c", 3); }
                    }
                    static abstract class Kotlins
                            implements io.quarkus.hibernate.orm.panache.kotlin.PanacheRepositoryBase<Pet, Long> {
                        Object four() { return delete("d", 4); }
                    }
                }
                """);

        assertThat(Panache.of(new ClassPathSearch(withPanache()))).isEqualTo(Panache.QUOTED);
        assertThat(Panache.of(new ClassPathSearch(TestLibraries.jars("panache-3.33.2"))))
                .isEqualTo(Panache.PLAIN);
        assertThat(Panache.of(new ClassPathSearch(TestLibraries.jars("spring-data-3.5.13"))))
                .isEqualTo(Panache.NONE);
        assertThat(panache(Panache.PLAIN))
                .containsExactly(
                        "shop.Person.one:4 JPQL <FROM shop.Person WHERE a = ?1>",
                        "shop.Person$Companion.three:11 JPQL <FROM shop.Person$Pet WHERE c = ?1>",
                        "shop.Person$Kotlins.four:15 JPQL <DELETE FROM shop.Person$Pet WHERE d = ?1>",
                        "shop.Person$People.two:6 JPQL <FROM shop.Person WHERE b = ?1>");
    }

    private void compilePerson(String text) throws IOException {
        Path source = directory.resolve("src/shop/Person.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, text);
        JavaSources.compile(directory.resolve("classes"), withPanache(), List.of(source));
    }

    private static List<Path> withPanache() {
        return Stream.of("spring-data-3.5.13", "panache-3.33.2")
                .flatMap(each -> TestLibraries.jars(each).stream())
                .toList();
    }

    private List<String> panache(Panache panache) throws IOException {
        CodeStatements statements = new CodeStatements(panache);
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path each :
                    files.filter(file -> file.toString().endsWith(".class")).toList()) {
                statements.add(Files.readAllBytes(each));
            }
        }
        return statements.all().stream().map(CodeStatementsTest::text).toList();
    }

    @Test
    void a_damaged_class_file_has_none() {
        CodeStatements statements = new CodeStatements(Panache.NONE);
        statements.add(new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE});
        statements.add("org/hibernate/Session".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));

        assertThat(statements.all()).isEmpty();
    }

    private void compile() throws IOException {
        compile("Dao", SOURCE);
    }

    private void compile(String name, String text) throws IOException {
        Path source = directory.resolve("src/shop/" + name + ".java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, text);
        JavaSources.compile(directory.resolve("classes"), TestLibraries.jars("spring-data-3.5.13"), List.of(source));
    }

    private static String text(CodeStatement statement) {
        return statement.name() + ":" + statement.place().line() + " " + statement.language() + " <" + statement.text()
                + ">" + (statement.resultClass().isEmpty() ? "" : " " + statement.resultClass());
    }
}

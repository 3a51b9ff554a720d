package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Annotations of associations and collections that findings propose, put into the source and compiled. */
class AssociationRepairsTest {

    @TempDir
    Path directory;

    private String libraries = "hibernate-7.4.13";

    @ParameterizedTest
    @ValueSource(strings = {"hibernate-6.6.56", "hibernate-7.4.13"})
    void an_association_whose_elements_have_several_owners_is_many_to_many(String hibernate) throws IOException {
        libraries = hibernate;
        project().write("sql/1.sql", """
                create table customer (id bigint primary key);
                create table customer_customer (customer_id bigint references customer, all_id bigint references customer,
                    primary key (customer_id, all_id));
                """);
        project().compile(AnnotatedSource.withMembers("@OneToMany java.util.Set<Customer> all;"));
        List<Finding> found = project().findings();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).severity()).isEqualTo(Severity.INFO);
        assertThat(found.get(0).repairs().get(0).text()).isEqualTo("@ManyToMany in place of @OneToMany");

        project().compile(AnnotatedSource.withMembers("@ManyToMany java.util.Set<Customer> all;"));
        assertThat(project().findings()).isEmpty();
    }

    /** Hibernate reads this of the table of a collection, not of its columns. */
    @ParameterizedTest
    @ValueSource(strings = {"hibernate-5.6.15", "hibernate-6.6.56", "hibernate-7.4.13"})
    void collections_need_no_foreign_key_where_their_table_says_so(String hibernate) throws IOException {
        libraries = hibernate;
        project().write("sql/1.sql", """
                create table customer (id bigint primary key, parent bigint);
                create table tags (customer_id bigint not null, tag varchar(255) not null, primary key (customer_id, tag));
                create table customer_notes (customer_id bigint not null, notes varchar(255));
                create table friends (of bigint not null, friend bigint not null, primary key (of, friend));
                create table customer_customer (customer_id bigint not null, owned_id bigint not null unique);
                create table rates (of bigint not null, rater bigint not null, rate int, primary key (of, rater));
                create table visits (of bigint not null, place varchar(255), host bigint);
                """);
        String source = """
                package shop;
                import jakarta.persistence.*;
                import java.util.*;
                @Entity public class Customer {
                    @Id Long id;
                    @ElementCollection @Column(name = "tag")
                    @CollectionTable(name = "tags", joinColumns = @JoinColumn(name = "customer_id"))
                    Set<String> tags;
                    @ElementCollection
                    List<String> notes;
                    @ManyToMany
                    @JoinTable(name = "friends", joinColumns = @JoinColumn(name = "of"), inverseJoinColumns = @JoinColumn(name = "friend"))
                    Set<Customer> friends;
                    @OneToMany
                    List<Customer> owned;
                    @ElementCollection @Column(name = "rate") @MapKeyJoinColumn(name = "rater")
                    @CollectionTable(name = "rates", joinColumns = @JoinColumn(name = "of"))
                    Map<Customer, Integer> rates;
                    @ElementCollection
                    @CollectionTable(name = "visits", joinColumns = @JoinColumn(name = "of"))
                    List<Visit> visits;
                    @OneToMany
                    @JoinColumn(name = "parent")
                    Set<Customer> children;
                }
                @Embeddable class Visit {
                    String place;
                    @ManyToOne
                    @JoinColumn(name = "host")
                    Customer host;
                }
                """;
        if (hibernate.startsWith("hibernate-5")) {
            source = source.replace("jakarta", "javax");
        }
        project().compile(source);
        List<Finding> found = project().findings();
        assertThat(found.stream().map(Finding::code)).hasSize(11).containsOnly("SG303");
        // One annotation has both keys of a join table.
        for (int round = 0; round < 2; round++) {
            Map<Location, String> changes =
                    new TreeMap<>(Comparator.comparing(Location::line).reversed());
            found.forEach(finding -> changes.put(
                    finding.locations().get(0), finding.repairs().get(0).text()));
            for (Map.Entry<Location, String> change : changes.entrySet()) {
                source = AnnotatedSource.put(source, change.getKey(), change.getValue());
            }
            project().compile(source);
            found = project().findings();
        }
        assertThat(found).as(source).isEmpty();
        assertThat(source)
                .contains(
                        "@CollectionTable(name = \"tags\", joinColumns = @JoinColumn(name = \"customer_id\"),"
                                + " foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))",
                        "inverseJoinColumns = @JoinColumn(name = \"friend\"),",
                        "@MapKeyJoinColumn(name = \"rater\", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))");
    }

    /** An identifier can have the column of an association too; a key of several columns has one annotation for all. */
    @ParameterizedTest
    @ValueSource(strings = {"hibernate-5.6.15", "hibernate-6.6.56", "hibernate-7.4.13"})
    void associations_keep_their_columns_where_they_need_no_foreign_key(String hibernate) throws IOException {
        libraries = hibernate;
        project().write("sql/1.sql", """
                create table customer (id integer primary key);
                create table country (code varchar(9) primary key);
                create table doc (
                    country varchar(8) references country,
                    doc_id integer not null,
                    customer_id integer not null,
                    title varchar(40),
                    primary key (doc_id, customer_id));
                create table page (id bigint primary key, doc integer, customer integer, draft integer, reader integer);
                """);
        String source = """
                package shop;
                import jakarta.persistence.*;
                @Entity public class Customer {
                    @Id Integer id;
                }
                @Embeddable class DocId implements java.io.Serializable {
                    @Column(name = "doc_id") Integer docId;
                    @Column(name = "customer_id") Integer customerId;
                    @Override public int hashCode() { return 1; }
                    @Override public boolean equals(Object other) { return this == other; }
                }
                @Entity class Doc {
                    @EmbeddedId DocId id;
                    @ManyToOne @JoinColumn(name = "country") Country country;
                    @Column(name = "title", length = 50) String title;
                    @Column(name = "title", length = 50, insertable = false, updatable = false) String heading;
                    @ManyToOne(fetch = FetchType.LAZY)
                    @JoinColumn(name = "customer_id", insertable = false, updatable = false)
                    Customer customer;
                }
                @Entity class Country {
                    @Id @Column(length = 9) String code;
                }
                @Entity class Page {
                    @Id Long id;
                    @ManyToOne
                    @JoinColumns({@JoinColumn(name = "doc", referencedColumnName = "doc_id"), @JoinColumn(name = "customer", referencedColumnName = "customer_id")})
                    Doc doc;
                    @ManyToOne @JoinColumn(name = "draft", referencedColumnName = "doc_id") @JoinColumn(name = "reader", referencedColumnName = "customer_id")
                    Doc draft;
                }
                """;
        if (hibernate.startsWith("hibernate-5")) {
            source = source.replace("jakarta", "javax");
        }
        project().compile(source);
        Map<String, String> texts = new TreeMap<>();
        project()
                .findings()
                .forEach(finding -> texts.put(
                        finding.object().columns().isEmpty()
                                ? finding.object().name()
                                : String.join(
                                        " ", new TreeSet<>(finding.object().columns())),
                        finding.repairs().get(0).text()));
        String none = ", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))";
        String page = "@JoinColumns(value = { @JoinColumn(name = \"%s\", referencedColumnName = \"doc_id\"),"
                + " @JoinColumn(name = \"%s\", referencedColumnName = \"customer_id\") }" + none;
        assertThat(texts)
                .containsEntry(
                        "customer_id",
                        "@JoinColumn(name = \"customer_id\", insertable = false, updatable = false" + none)
                .containsEntry("customer doc", page.formatted("doc", "customer"))
                .containsEntry("draft reader", page.formatted("draft", "reader"))
                .containsEntry(
                        "title",
                        "@Column(name = \"title\", length = 40, insertable = false, updatable = false) on Doc.heading,"
                                + " @Column(name = \"title\", length = 40) on Doc.title")
                // @JoinColumn has no length.
                .containsEntry("country", "length = 8 of the identifier that Doc.country refers to")
                .hasSize(5);

        project().write("sql/2.sql", "alter table doc alter country type varchar(9);");
        source = source.replaceFirst("@JoinColumn\\(name = \"customer_id\".*", texts.get("customer_id"))
                .replaceFirst("@JoinColumns.*", texts.get("customer doc"))
                .replaceFirst("@JoinColumn\\(name = \"draft\".*", texts.get("draft reader"))
                .replace("length = 50", "length = 40");
        project().compile(source);

        assertThat(project().findings()).as(source).isEmpty();
    }

    private RepairedProject project() {
        return new RepairedProject(directory, libraries);
    }
}

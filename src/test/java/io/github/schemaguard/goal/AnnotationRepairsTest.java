package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Annotations of columns that findings propose, put into the source and compiled: Hibernate reads them, and nothing is found. */
class AnnotationRepairsTest {

    /** Each line with an annotation says something else than the table. */
    private static final String ENTITY = """
            package shop;
            import jakarta.persistence.*;
            @Entity public class Customer {
                @Id Long id;
                @Column(name = "mail", length = 320, updatable = false)
                String email;
                @Column(precision = 12, scale = 2)
                java.math.BigDecimal credit;
                @Column(unique = true, length = 90)
                String code;
                @Column(secondPrecision = 0)
                java.time.LocalDateTime since;
                @ManyToOne @JoinColumn(name = "boss")
                Customer boss;
                @Column(length = 9)
                String note;
            }
            """;

    private static final String TABLE = """
            create table customer (
                id bigint primary key,
                mail varchar(100),
                credit numeric(8,2),
                code varchar(40) unique,
                since timestamp(3),
                boss bigint not null references customer,
                note text);
            """;

    @TempDir
    Path directory;

    private String libraries = "hibernate-7.4.13";

    @Test
    void are_put_in_place_of_the_old_ones_and_end_the_drift() throws IOException {
        project().write("sql/1.sql", TABLE);
        project().compile(ENTITY);
        List<Finding> found = project().findings();
        assertThat(found.stream().map(finding -> finding.object().name())).contains("mail", "credit", "code", "boss");

        String source = ENTITY;
        for (Finding finding : found) {
            for (Repair repair : finding.repairs()) {
                if (repair.target() == Side.ENTITIES && repair.text().startsWith("@")) {
                    source =
                            AnnotatedSource.replaced(source, finding.locations().get(0), repair.text());
                }
            }
        }
        assertThat(source)
                .contains("@Column(name = \"mail\", length = 100, updatable = false)")
                .contains("@JoinColumn(name = \"boss\", nullable = false)");
        project().compile(source);

        assertThat(project().findings()).isEmpty();
    }

    @Test
    void a_name_that_sql_quotes_is_quoted_in_the_annotation() throws IOException {
        project().write("sql/1.sql", """
                create table customer (id bigint primary key, "Email" varchar(255), note varchar(255));
                comment on column customer.note is 'said "no"\\';
                """);
        project()
                .compile(Map.of(
                        "Customer",
                        "@Id Long id; String email; @org.hibernate.annotations.Comment(\"\") String note;"));
        String email = "";
        String note = "";
        for (Finding finding : project().findings()) {
            for (Repair repair : finding.repairs()) {
                if (repair.text().startsWith("@Column")) {
                    email = repair.text();
                } else if (repair.text().startsWith("@Comment")) {
                    note = "@org.hibernate.annotations." + repair.text().substring(1);
                }
            }
        }
        project().compile(Map.of("Customer", "@Id Long id; " + email + " String email; " + note + " String note;"));

        assertThat(project().findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hibernate-5.6.15", "hibernate-6.6.56", "hibernate-7.4.13"})
    void columns_that_are_overridden_elsewhere_are_changed_there(String hibernate) throws IOException {
        libraries = hibernate;
        project().write("sql/1.sql", """
                create table customer (
                    id bigint primary key,
                    called varchar(40),
                    boss bigint not null references customer,
                    street varchar(50),
                    town varchar(60));
                """);
        String source = """
                package shop;
                import jakarta.persistence.*;
                @Entity
                @AttributeOverride(name = "name", column = @Column(name = "called", length = 91))
                @AttributeOverride(name = "address.street", column = @Column(name = "street", length = 92))
                @AssociationOverride(name = "owner", joinColumns = @JoinColumn(name = "boss"))
                public class Customer extends Base {
                    @Id Long id;
                }
                @MappedSuperclass class Base {
                    @Column(name = "n", length = 7) String name;
                    @ManyToOne @JoinColumn(name = "o") Customer owner;
                    @Embedded
                    @AttributeOverride(name = "place", column = @Column(name = "town", length = 93))
                    Address address;
                }
                @Embeddable class Address {
                    @Column(name = "s", length = 8) String street;
                    @Column(name = "p", length = 9) String place;
                }
                """;
        if (hibernate.startsWith("hibernate-5")) {
            source = source.replace("jakarta", "javax");
        }
        project().compile(source);
        List<Finding> found = project().findings();
        assertThat(found.stream().map(finding -> finding.object().name()))
                .containsExactlyInAnyOrder("boss", "called", "street", "town");
        for (Finding finding : found) {
            for (Repair repair : finding.repairs()) {
                if (repair.target() == Side.ENTITIES) {
                    source = AnnotatedSource.replaced(
                            source, finding.locations().get(0), repair.text().replaceFirst(",? or .*", ""));
                }
            }
        }
        project().compile(source);

        assertThat(project().findings()).isEmpty();
    }

    /** What makes a column unique, what the finding says, and the entity without it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @NaturalId Long num;                                  | remove @NaturalId from Customer.num               | Long num;
            @Column(unique = true) Long num;                      | remove unique = true                           | Long num;
            @OneToOne @JoinColumn(name = "peer") Customer peer;      | @ManyToOne in place of @OneToOne               \
                | @ManyToOne @JoinColumn(name = "peer") Customer peer;
            @Table(uniqueConstraints = @UniqueConstraint(columnNames = "peer")) \
                @ManyToOne @JoinColumn(name = "peer") Customer peer; \
                | remove the @UniqueConstraint of peer | @ManyToOne @JoinColumn(name = "peer") Customer peer;
            @Table(uniqueConstraints = @UniqueConstraint(columnNames = {"num", "peer"})) Long num; Long peer; \
                | remove the @UniqueConstraint of num, peer | Long num; Long peer;
            """)
    void what_declares_a_column_unique_is_removed(String unique, String repair, String plain) throws IOException {
        project().write("sql/1.sql", """
                create table customer (id bigint primary key, num bigint, peer bigint);
                """);
        project().compile(AnnotatedSource.withMembers(unique));
        assertThat(project().findings().stream()
                        .filter(finding -> finding.code().equals("SG302"))
                        .flatMap(finding -> finding.repairs().stream())
                        .filter(each -> each.target() == Side.ENTITIES)
                        .map(Repair::text))
                .containsExactly(repair);

        project().compile(AnnotatedSource.withMembers(plain));
        assertThat(project().findings().stream().map(finding -> finding.code())).doesNotContain("SG302");
    }

    /** Before JPA 3.2, {@code @Column} has no {@code secondPrecision}. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hibernate-5.6.15 | @Column(name = "s", columnDefinition = "timestamp(2) without time zone")
            hibernate-6.6.56 | @Column(name = "s", columnDefinition = "timestamp(2) without time zone")
            hibernate-7.4.13 | @Column(name = "s", secondPrecision = 2)
            """)
    void a_precision_of_seconds_is_what_the_version_has(String hibernate, String annotation) throws IOException {
        libraries = hibernate;
        project().write("sql/1.sql", "create table customer (id bigint primary key, s timestamp(2));");
        String source = AnnotatedSource.withMembers("@Column(name = \"s\") java.util.Date s;");
        if (hibernate.startsWith("hibernate-5")) {
            source = source.replace("jakarta", "javax");
        }
        project().compile(source);
        assertThat(project().entityRepairs()).containsExactly(annotation);

        project().compile(source.replace("@Column(name = \"s\")", annotation));
        assertThat(project().findings()).isEmpty();
    }

    private RepairedProject project() {
        return new RepairedProject(directory, libraries);
    }
}

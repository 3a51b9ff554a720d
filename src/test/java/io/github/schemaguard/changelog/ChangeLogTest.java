package io.github.schemaguard.changelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemaguard.document.content.DocumentCoverage;
import io.github.schemaguard.document.rename.RenameHints;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.part.IndexKey;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeLogTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Catalog FIRST = schema(table("customer", column("id", "bigint"), column("name", "text")));
    private static final Catalog SECOND = schema(
            table("customer", column("id", "bigint"), column("name", "character varying(20)")),
            table("invoice", column("id", "bigint")));
    private static final Catalog THIRD = schema(
            table("customer", column("id", "bigint"), column("full_name", "character varying(20)")),
            table("bill", column("id", "bigint")));

    @Test
    void the_first_entry_says_what_there_is() throws ChangeLogException {
        assertThat(shown(append("", null, FIRST, null)))
                .startsWith("# Schema changes\n\n<!-- markdownlint-disable-file MD013 MD024 -->\n\nNewest first;")
                .contains("""
                        ## 2026-11-23 — first description

                        ### Added

                        - schema `public` with 1 table and 2 columns (_additive_)

                        <!-- schemaguard from=none to=""")
                .endsWith(" -->\n");
    }

    @Test
    void an_entry_names_each_change_and_what_it_does() throws ChangeLogException {
        String first = append("", null, FIRST, null);
        assertThat(shown(append(first, FIRST, SECOND, "Invoices")))
                .contains("""
                        ## 2026-11-23 — Invoices

                        ### Added

                        - table `public.invoice` with 1 column (_additive_)

                        ### Changed

                        - column `public.customer.name`: type `text` → `character varying(20)` (_breaking_)

                        <!-- schemaguard from=%s to=%s""".formatted(DocumentCoverage.fingerprint(FIRST), DocumentCoverage.fingerprint(SECOND)));
    }

    @Test
    void what_the_document_leaves_out_from_now_on_was_not_removed() throws ChangeLogException {
        String log = append(append("", null, FIRST, null), SECOND, SECOND, "Left out: public.invoice");
        assertThat(shown(log))
                .contains("## 2026-11-23 — Left out: public.invoice")
                .contains("No object changed; what the document states of them did.")
                .doesNotContain("came together");
    }

    @Test
    void certain_renames_are_renames() throws ChangeLogException {
        String log = append(append("", null, SECOND, null), SECOND, THIRD, null);
        assertThat(shown(log)).contains("""
                        ## 2026-11-23 — 2 renamed

                        ### Renamed

                        - table `public.invoice` → `public.bill` (_breaking_)
                        - column `public.customer.name` → `public.customer.full_name` (_breaking_)
                        """);
    }

    @Test
    void what_is_not_certainly_a_rename_is_removed_and_added() throws ChangeLogException {
        Catalog other = schema(
                table("customer", column("id", "bigint"), column("full_name", "text")),
                table("bill", column("number", "bigint")));
        assertThat(append(append("", null, SECOND, null), SECOND, other, null))
                .contains("- table `public.bill` with 1 column (_additive_)")
                .contains("- column `public.customer.full_name`: `text not null` (_breaking_)")
                .contains("- table `public.invoice` (_breaking_)")
                .contains("- column `public.customer.name` (_breaking_)");
    }

    @Test
    void an_index_is_known_by_what_it_is() throws ChangeLogException {
        Catalog before = schema(indexed("a_idx", false));
        Catalog renamed = schema(indexed("b_idx", false));
        Catalog unique = schema(indexed("a_idx", true));
        String log = append("", null, before, null);
        assertThat(append(log, before, renamed, null))
                .contains("### Renamed\n\n- index `public.t (id)`: `a_idx` → `b_idx` (_cosmetic_)");
        assertThat(append(log, before, unique, null))
                .contains("### Changed\n\n- index `public.t (id)` `a_idx`: unique no → yes (_breaking_)");
    }

    @Test
    void the_same_state_is_no_entry() throws ChangeLogException {
        ChangeLog log = ChangeLog.parse(append("", null, FIRST, null), "log.md");
        assertThat(log.append(regeneration(FIRST, FIRST, "again"))).isEmpty();
        assertThat(log.append(regeneration(null, FIRST, "again"))).isEmpty();
    }

    @Test
    void older_entries_and_notes_stay_byte_for_byte() throws ChangeLogException {
        String first = append("", null, FIRST, null) + "\nWe began.  \n\n* A note\n";
        String second = append(first, FIRST, SECOND, "one");
        String third = append(second, SECOND, THIRD, "two");
        assertThat(third).endsWith(second.substring(second.indexOf("## ")));
        assertThat(second).endsWith(first.substring(first.indexOf("## ")));
        assertThat(third.indexOf("— two")).isLessThan(third.indexOf("— one"));
        assertThat(verify(third, THIRD)).isEmpty();
    }

    @Test
    void windows_line_ends_stay() throws ChangeLogException {
        String first = append("", null, FIRST, null).replace("\n", "\r\n");
        String second = append(first, FIRST, SECOND, "one");
        assertThat(second).endsWith(first.substring(first.indexOf("## ")));
        assertThat(second.replace("\r\n", "")).doesNotContain("\n");
        assertThat(verify(second, SECOND)).isEmpty();
    }

    @Test
    void migrations_are_named() throws ChangeLogException {
        ChangeLog empty = ChangeLog.parse("", "log.md");
        assertThat(shown(empty.append(ExampleUpdates.update(null, FIRST, DAY, "a | b\n# c", List.of("1", "2.1")))
                        .orElseThrow()))
                .contains("## 2026-11-23 — a \\| b # c\n\nMigrations: `1`, `2.1`\n");
    }

    @Test
    void a_log_that_leads_to_the_document_is_fine() throws ChangeLogException {
        String log = append(append("", null, FIRST, null), FIRST, SECOND, null);
        assertThat(verify(log, SECOND)).isEmpty();
    }

    @Test
    void a_document_without_an_entry_is_a_problem() throws ChangeLogException {
        String log = append("", null, FIRST, null);
        assertThat(verify(log, SECOND)).singleElement().satisfies(problem -> {
            assertThat(problem.location()).hasToString("log.md:7");
            assertThat(problem.message()).contains("without an entry").contains("mvn schema:generate-docs");
        });
        assertThat(verify("", FIRST))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("no entry"));
    }

    @Test
    void an_edited_entry_is_a_problem() throws ChangeLogException {
        String log = append(append("", null, FIRST, null), FIRST, SECOND, null);
        assertThat(verify(log.replace("`text` →", "`int` →"), SECOND))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("was edited"));
        assertThat(verify(log.replace("- column `public.customer.name`", "- kolumn"), SECOND))
                .hasSize(1);
        assertThat(verify(log.replace("### Changed", "Some words.\n\n- and a list\n\n### Changed"), SECOND))
                .isEmpty();
    }

    @Test
    void a_removed_entry_is_a_problem() throws ChangeLogException {
        String first = append("", null, FIRST, null);
        String second = append(first, FIRST, SECOND, "one");
        String third = append(second, SECOND, THIRD, "two");
        String entry = second.substring(second.indexOf("## "), second.indexOf("## 2026-11-23 — first"));
        assertThat(verify(third.replace(entry, ""), THIRD))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("was removed"));
        assertThat(verify(second, THIRD)).hasSize(1);
    }

    @Test
    void conflict_markers_are_refused_with_their_line() {
        assertThatThrownBy(() -> ChangeLog.parse("# Log\n<<<<<<< HEAD\n", "log.md"))
                .isInstanceOf(ChangeLogException.class)
                .hasMessageStartingWith("log.md:2: ");
    }

    static String append(String log, Catalog before, Catalog after, String reason) throws ChangeLogException {
        return ChangeLog.parse(log, "log.md")
                .append(regeneration(before, after, reason))
                .orElse(log);
    }

    /** The log as it reads: the comment in a heading is for git alone. */
    private static String shown(String log) {
        return log.replaceAll("(?m)^(## .*) <!-- \\w{16} -->$", "$1");
    }

    static List<LogProblem> verify(String log, Catalog document) throws ChangeLogException {
        return ChangeLog.parse(log, "log.md").verify(DocumentCoverage.fingerprint(document));
    }

    @Test
    void a_rename_that_is_said_is_no_removal_and_addition() throws ChangeLogException {
        Catalog before = schema(table("customer", column("id", "bigint"), column("mail", "text")));
        Catalog after = schema(table(
                "customer", column("id", "bigint"), column("since", "date"), column("email", "character varying(9)")));
        ChangeLog log = ChangeLog.parse(append("", null, before, null), "log.md");

        String entry = shown(log.append(new DocumentUpdate(
                        List.of(before),
                        after,
                        DAY,
                        null,
                        List.of(),
                        RenameHints.of(List.of("public.customer.mail=email"))))
                .orElseThrow());

        assertThat(entry).contains("""
                ### Added

                - column `public.customer.since`: `date not null` (_breaking_)
                """).contains("""
                ### Changed

                - column `public.customer.email`: type `text` → `character varying(9)` (_breaking_)

                ### Renamed

                - column `public.customer.mail` → `public.customer.email` (_breaking_)
                """).doesNotContain("### Removed");
    }

    private static DocumentUpdate regeneration(Catalog before, Catalog after, String reason) {
        return ExampleUpdates.update(before, after, DAY, reason, List.of());
    }

    static Catalog schema(Table... tables) {
        return PlainObjects.catalog(PlainObjects.schema("public", List.of(tables)));
    }

    static Table table(String name, Column... columns) {
        return Table.named(name)
                .columns(List.of(columns))
                .primaryKey(PlainObjects.primaryKey("pkey", List.of(columns[0].name())))
                .build();
    }

    static Column column(String name, String type) {
        return PlainObjects.column(name, type, false);
    }

    private static Table indexed(String name, boolean unique) {
        return Table.named("t")
                .column(column("id", "bigint"))
                .index(PlainObjects.index(name, unique, List.of(IndexKey.ascending("id"))))
                .build();
    }
}

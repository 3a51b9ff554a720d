package io.github.schemaguard.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.Catalog;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The columns of views and foreign tables follow from a query or from another server, those of a partition from its parent.
 * The tables of every rule's examples are replaced by such relations: PostgreSQL accepts each statement that is proposed for
 * one, and none alters a column of a view or a foreign table.
 */
class UnalterableColumnsTest {

    /** Gives every table another name, and puts a relation with its columns in its place. */
    private static final String REPLACE = """
            do $do$
            declare t record; columns text; definition text;
            begin
              if '%1$s' = 'foreign table' then
                drop foreign data wrapper if exists nowhere cascade;
                create foreign data wrapper nowhere;
                create server nowhere foreign data wrapper nowhere;
              end if;
              for t in select c.oid, n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                  where n.nspname in ('public', 'shop', 'audit') and c.relkind in ('r', 'p') order by c.oid desc loop
                execute format('alter table %%I.%%I rename to %%I', t.nspname, t.relname, md5(t.relname));
                if '%1$s' in ('foreign table', 'partition') then
                  select string_agg(format('%%I %%s%%s%%s', a.attname, format_type(a.atttypid, a.atttypmod),
                      case when a.attcollation not in (0, 100) then ' collate ' || a.attcollation::regcollation else '' end,
                      case when a.attnotnull then ' not null' else '' end), ', ' order by a.attnum)
                    into columns from pg_attribute a where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped;
                  if '%1$s' = 'foreign table' then
                    execute format('create foreign table %%I.%%I (%%s) server nowhere', t.nspname, t.relname, columns);
                  else
                    execute format('create table %%I.%%I (%%s, part_key int) partition by list (part_key)', t.nspname,
                        md5(t.relname) || '_all', columns);
                    execute format('create table %%I.%%I partition of %%I.%%I default', t.nspname, t.relname,
                        t.nspname, md5(t.relname) || '_all');
                    for definition in select pg_get_constraintdef(k.oid) from pg_constraint k
                        where k.conrelid = t.oid and k.contype in ('p', 'u') loop
                      execute format('alter table %%I.%%I add %%s', t.nspname, t.relname, definition);
                    end loop;
                  end if;
                else
                  execute format('create %1$s %%I.%%I as select * from %%I.%%I', t.nspname, t.relname, t.nspname,
                      md5(t.relname));
                end if;
              end loop;
            end $do$;
            """;

    private static RealCatalogs catalogs;

    enum Replacement {
        VIEW,
        MATERIALIZED_VIEW,
        FOREIGN_TABLE,
        PARTITION;

        String script() {
            return REPLACE.formatted(name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
    }

    @BeforeAll
    static void start() {
        catalogs = RealCatalogs.start();
    }

    @AfterAll
    static void stop() throws SQLException {
        catalogs.close();
    }

    private static List<ComparisonCase> all() throws IOException {
        return RuleExample.all().stream()
                .filter(RuleExample::fires)
                .map(RuleExample::description)
                .filter(one -> Stream.of("document text", "migrations", "query").noneMatch(one.ddl()::containsKey))
                .filter(one -> one.live() && one.mapped())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void every_statement_that_is_proposed_is_accepted(Replacement replacement) throws Exception {
        List<String> accepted = new ArrayList<>();
        for (ComparisonCase one : all()) {
            Catalog entities = catalogs.of(one.script("entities"));
            Catalog database = catalogs.of(one.script("database"), replacement.script());
            List<Finding> findings =
                    CasesTest.compare(Map.of(Side.DATABASE, database, Side.ENTITIES, entities), one.mapping(entities));
            for (Finding finding : findings) {
                for (Repair repair : finding.repairs()) {
                    if (repair.target() == Side.DATABASE && finding.object().relation() != null) {
                        if (replacement != Replacement.PARTITION) {
                            assertThat(repair.text()).as(one.name()).doesNotContain("ALTER COLUMN");
                        }
                        catalogs.fresh(one.script("database"), replacement.script());
                        for (Repair.Step step : repair.steps()) {
                            assertThatCode(() -> catalogs.execute(step.text()))
                                    .as(one.name() + ": " + finding.code() + " " + step.text())
                                    .doesNotThrowAnyException();
                        }
                        accepted.add(finding.code());
                    }
                }
            }
        }
        assertThat(accepted).contains("SG101", "SG209");
    }
}

package io.github.schemaguard.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LoggedChangesTest {

    @Test
    void an_entry_is_read_as_plain_text() throws Exception {
        List<LoggedChanges> changes = ChangeLog.parse("""
                        # Schema changes

                        ## 2026-11-20 — totals for \\*accounting\\* <!-- 00ff -->

                        Migrations: `V2__total.sql`, <code>V3&#96;.sql</code>

                        ### Added

                        - column `public.orders.total`: `numeric(12,2)` (_additive_)

                        ### Removed

                        - index <code>public.orders (&#34;a&#96;b&#34;)</code> `orders_a` (_breaking_)

                        Asked for by *accounting*.

                        <!-- schemaguard from=none to=00ff previous=none digest=0 -->

                        ## 2026-01-01 written by hand

                        ignored
                        """, "log.md").changes();

        assertThat(changes)
                .containsExactly(new LoggedChanges(
                        "2026-11-20 — totals for *accounting*",
                        List.of("V2__total.sql", "V3`.sql"),
                        List.of(
                                new LoggedChanges.Change(
                                        "Added",
                                        "public.orders.total",
                                        "column public.orders.total: numeric(12,2)",
                                        "additive"),
                                new LoggedChanges.Change(
                                        "Removed",
                                        "public.orders (\"a`b\")",
                                        "index public.orders (\"a`b\") orders_a",
                                        "breaking")),
                        List.of("Asked for by accounting.")));
    }
}

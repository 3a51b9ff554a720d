package io.github.schemaguard.compare.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Function;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.Trigger;
import io.github.schemaguard.model.fact.FiringMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which triggers set a column, by when they fire and by what their function says. */
class FillingTriggerTest {

    private static final String SETS = "begin new.code := 1; return new; end";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "begin new.code := 1; return new; end | true",
                "begin NEW . Code = 1; return new; end | true",
                "begin new.\"code\" := 1; return new; end | true",
                "begin new.code2 := 1; return new; end | false",
                "begin new.codes := 1; return new; end | false",
                "begin renew.code := 1; return new; end | false",
                "begin old.code := 1; return new; end | false",
                "begin new := row(1); return new; end | true",
                "begin select * into new from t; return new; end | true",
                "begin select * into strict new from t; return new; end | true",
                "begin select now() into new.code; return new; end | true",
                "begin execute 'select $1 #= $2' using new, h into new; return new; end | true",
                "begin for new in select * from t loop exit; end loop; return new; end | true",
                "declare n alias for new; begin n.code := 1; return new; end | true",
                "begin call fill(new); return new; end | true",
                "begin return new; end | false",
                "begin return jsonb_populate_record(new, jsonb_build_object(tg_argv[0], now())); end | true",
                "begin return new #= hstore(tg_argv[0], '1'); end | true",
                "declare r record; begin r := fill(new); return r; end | true",
                "begin raise notice '--'; return r; end | true",
                "begin if tg_op = 'DELETE' then return old; end if; return (new); end | false",
                "begin RETURN COALESCE(NEW, OLD); end | false",
                "begin return null; end | false",
            })
    void the_text_of_a_function_sets_the_column(String body, boolean fills) {
        assertThat(FillingTrigger.fills(table(trigger("public.f()")), "code", functions("f", "plpgsql", body)))
                .isEqualTo(fills);
    }

    @Test
    void a_comment_sets_nothing() {
        Table table = table(trigger("public.f()"));
        String body = "begin -- return the row\n/* return r; */ return new; end";

        assertThat(FillingTrigger.fills(table, "code", functions("f", "plpgsql", body)))
                .isFalse();
    }

    /** Each start would look for an end through the rest of the text. */
    @ParameterizedTest
    @ValueSource(strings = {"call ", "/*/ ", "new ", "return (", "into "})
    void a_text_of_many_starts_without_an_end_is_read_soon(String start) {
        String body = start.repeat(200_000) + "; return new; end";

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> FillingTrigger.fills(table(trigger("public.f()")), "code", functions("f", "plpgsql", body)));
    }

    @ParameterizedTest
    @CsvSource({
        "Unit Code, new.\"Unit Code\" := 1;, true",
        "Unit Code, new.unit := 1;, false",
        "a$, new.a$ := 1;, true",
        "a, new.a$ := 1;, false",
    })
    void a_name_may_need_quotes(String column, String body, boolean fills) {
        assertThat(FillingTrigger.fills(table(trigger("public.f()")), column, functions("f", "plpgsql", body)))
                .isEqualTo(fills);
    }

    @ParameterizedTest
    @CsvSource({
        "ORIGIN,   true,  BEFORE, insert,        true",
        "ALWAYS,   true,  BEFORE, insert,        true",
        "ORIGIN,   true,  BEFORE, insert update, true",
        "DISABLED, true,  BEFORE, insert,        false",
        "ORIGIN,   false, BEFORE, insert,        false",
        "ORIGIN,   true,  AFTER,  insert,        false",
        "ORIGIN,   true,  BEFORE, update,        false",
    })
    void only_a_trigger_that_fires_before_each_inserted_row_can_set_it(
            FiringMode mode, boolean forEachRow, Trigger.Timing timing, String events, boolean fills) {
        Trigger trigger = new Trigger(
                "t",
                timing,
                forEachRow,
                List.of(events.split(" ")),
                List.of(),
                null,
                "public.f()",
                mode,
                null,
                null,
                null,
                null,
                null);

        assertThat(FillingTrigger.fills(table(trigger), "code", functions("f", "plpgsql", SETS)))
                .isEqualTo(fills);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "public.f('code') | plpgsql | begin return new; end | false",
                "public.\"F\"()   | plpgsql | begin return new; end | true",
                "shop.f()         | plpgsql | begin return new; end | true",
                "public.f()       | c       | lib.so                | true",
            })
    void a_function_whose_text_is_unknown_may_set_it(String called, String language, String body, boolean fills) {
        assertThat(FillingTrigger.fills(table(trigger(called)), "code", functions("f", language, body)))
                .isEqualTo(fills);
    }

    @Test
    void the_function_with_the_quoted_name_is_found() {
        Table table = table(trigger("public.\"F\"()"));

        assertThat(FillingTrigger.fills(table, "code", functions("F", "plpgsql", "begin return new; end")))
                .isFalse();
        assertThat(FillingTrigger.fills(table, "code", functions("F", "plpgsql", SETS)))
                .isTrue();
        assertThat(FillingTrigger.fills(table(), "code", functions("F", "plpgsql", SETS)))
                .isFalse();
    }

    private static Trigger trigger(String called) {
        return new Trigger(
                "t",
                Trigger.Timing.BEFORE,
                true,
                List.of("insert"),
                List.of(),
                null,
                called,
                FiringMode.ORIGIN,
                null,
                null,
                null,
                null,
                null);
    }

    private static Table table(Trigger... triggers) {
        var builder = Table.named("unit").column(PlainObjects.column("code", "text", false));
        for (Trigger trigger : triggers) {
            builder.trigger(trigger);
        }
        return builder.build();
    }

    private static Catalog functions(String name, String language, String body) {
        return PlainObjects.catalog(Schema.named("public")
                .function(new Function(
                        name,
                        Function.Kind.FUNCTION,
                        "",
                        "",
                        "trigger",
                        language,
                        Function.Volatility.VOLATILE,
                        false,
                        Map.of(),
                        body,
                        List.of(),
                        null))
                .build());
    }
}

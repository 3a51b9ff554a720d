package io.github.schemaguard.postgres.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.Trap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What PostgreSQL 15 prints, and what 16 prints of the same view. */
class ViewDefinitionTest {

    @Trap("T61 fires")
    @ParameterizedTest
    @CsvSource({"SELECT t.a FROM public.t, SELECT b FROM public.t", "SELECT t.a FROM public.t, SELECT a FROM public.u"})
    void what_means_something_else_stays_different(String older, String newer) {
        assertThat(ViewDefinition.canonical(older, 15)).isNotEqualTo(ViewDefinition.canonical(newer, 16));
    }

    @Trap("T61 silent")
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                " SELECT t.a FROM public.t;~SELECT a FROM public.t",
                " SELECT x.a, 'x.a'::text AS \"x.b\" FROM public.t x WHERE (x.a > 0)"
                        + "~SELECT a, 'x.a'::text AS \"x.b\" FROM public.t x WHERE (a > 0)",
                " SELECT t.a, u.b FROM (public.t JOIN public.u ON ((t.a = u.b)))"
                        + "~SELECT t.a, u.b FROM (public.t JOIN public.u ON ((t.a = u.b)))",
                " SELECT t.a FROM public.t, public.u~SELECT t.a FROM public.t, public.u",
                " SELECT t.a FROM public.t UNION SELECT u.a FROM public.u"
                        + "~SELECT t.a FROM public.t UNION SELECT u.a FROM public.u",
                " SELECT t.a, ( SELECT u.b FROM public.u WHERE (u.a = t.a)) AS b FROM public.t"
                        + "~SELECT a, ( SELECT u.b FROM public.u WHERE (u.a = t.a)) AS b FROM public.t",
                " SELECT \"Order\".\"Id\" FROM public.\"Order\"~SELECT \"Id\" FROM public.\"Order\"",
                " SELECT upper(t.a) AS a FROM public.t ORDER BY t.a, t.b"
                        + "~SELECT upper(a) AS a FROM public.t ORDER BY t.a, b",
                " SELECT public.f(public.x), public.y::public.z FROM public~SELECT public.f(x), y::public.z FROM public",
                " SELECT count(t.*) AS n FROM public.t~SELECT count(t.*) AS n FROM public.t",
                " SELECT g.n FROM generate_series(1, 3) g(n)~SELECT n FROM generate_series(1, 3) g(n)",
                " SELECT 1 AS one~SELECT 1 AS one"
            })
    void an_older_server_prints_prefixes_that_a_newer_one_leaves_out(String older, String newer) {
        assertThat(ViewDefinition.canonical(older, 15)).isEqualTo(newer);
        assertThat(ViewDefinition.canonical(newer + ";", 16)).isEqualTo(newer);
    }
}

package io.github.schemaguard.compare.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.PlainObjects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the hazard of a change of type says. */
class TypeChangeTest {

    private static final String KEPT = "short exclusive lock, no rewrite";
    private static final String REWRITTEN =
            "exclusive lock, rewrites the table and its indexes; fails on values that do not fit";
    private static final String REWRITTEN_WITH_ZONE = "exclusive lock, rewrites the table and its indexes unless the"
            + " session's time zone is UTC; converts the values in that time zone, so set it to the one in which they were"
            + " written; fails on values that do not fit";

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "character varying(5), -, character varying(9), -, false, kept",
                "character varying(5), -, character varying(9), -, true, rewritten",
                "character varying(9), -, character varying(5), -, false, rewritten",
                "shop.short, character varying(5), character varying(9), -, false, rewritten",
                "character varying(5), -, shop.long, character varying(9), false, rewritten",
                "integer, -, bigint, -, false, rewritten",
                "timestamp without time zone, -, timestamp with time zone, -, false, zone",
                "timestamp with time zone, -, timestamp without time zone, -, true, rewritten",
                "timestamp with time zone, -, timestamp(3) with time zone, -, false, rewritten",
                "time with time zone, -, time without time zone, -, false, rewritten",
                "date, -, timestamp with time zone, -, false, rewritten",
                "timestamp with time zone, -, date, -, false, rewritten",
            })
    void the_hazard(
            String from,
            @Nullable String fromBase,
            String to,
            @Nullable String toBase,
            boolean converted,
            String expected) {
        assertThat(TypeChange.hazard(column(from, fromBase), column(to, toBase), converted))
                .isEqualTo(
                        switch (expected) {
                            case "kept" -> KEPT;
                            case "zone" -> REWRITTEN_WITH_ZONE;
                            default -> REWRITTEN;
                        });
    }

    private static Column column(String type, @Nullable String baseType) {
        return PlainObjects.column("value", type, true).withBaseType(baseType);
    }
}

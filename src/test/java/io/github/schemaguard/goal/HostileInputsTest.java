package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.RandomEdits;
import io.github.schemaguard.baseline.BaselineException;
import io.github.schemaguard.baseline.BaselineFile;
import io.github.schemaguard.changelog.ChangeLog;
import io.github.schemaguard.changelog.ChangeLogException;
import io.github.schemaguard.compare.sql.ReadableExpression;
import io.github.schemaguard.compare.sql.ValueList;
import io.github.schemaguard.connection.ConnectionException;
import io.github.schemaguard.connection.ConnectionUrl;
import io.github.schemaguard.document.read.DocumentReader;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.text.DocumentText;
import io.github.schemaguard.document.write.DocumentOptions;
import io.github.schemaguard.document.write.DocumentWriter;
import io.github.schemaguard.goal.checks.KnownRules;
import io.github.schemaguard.json.CatalogJson;
import io.github.schemaguard.json.JsonReadException;
import io.github.schemaguard.migrations.sql.CreatedObjects;
import io.github.schemaguard.migrations.sql.NameChanges;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.policy.PolicyException;
import io.github.schemaguard.policy.PolicyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every text that a stranger may have edited is read, or refused in words of our own, in a short time. {@code
 * -Dhostile.inputs=1000000} tries more of them.
 */
@Tag("slow")
class HostileInputsTest {

    /** No text of this size needs longer, not even the first one of a JVM. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private static final int INPUTS = Integer.getInteger("hostile.inputs", 10_000);

    private static final Path SHOP = Path.of("examples/shop");

    private static final String POLICY = """
            rules:
              foreign-key-unindexed: error
              SG818: off
              name-pattern:
                severity: warning
                parameters:
                  table: "[a-z]+(_[a-z]+)*"
              primary-key-absent:
                severity: error
                objects:
                  "audit.*": off
                  "!shop.*": info
            """;

    private static final String BASELINE = """
            {"format": 1, "accepted": [
              {"fingerprint": "0123456789abcdef", "rule": "SG203", "object": "public.customer.name",
               "message": "too long", "reason": "known", "until": "2027-01-01"}
            ]}
            """;

    /** A kind of text, one that is right, and how it is read. */
    private enum Kind {
        DOCUMENT(SHOP.resolve("docs/database-schema.md"), DocumentException.class) {
            @Override
            void read(String text) throws Exception {
                var reading = DocumentReader.read(DocumentText.of("schema.md", text), new TreeMap<>());
                new DocumentWriter(DocumentOptions.defaults()).write(reading.catalog(), reading);
            }
        },
        CHANGE_LOG(SHOP.resolve("docs/schema-changes.md"), ChangeLogException.class) {
            @Override
            void read(String text) throws Exception {
                ChangeLog.parse(text, "log.md").entries();
            }
        },
        CATALOG(Path.of("src/test/resources/postgres/keys_and_references/catalog.json"), JsonReadException.class) {
            @Override
            void read(String text) {
                Catalog catalog = CatalogJson.parse(text, "catalog.json");
                new DocumentWriter(DocumentOptions.defaults()).write(catalog, null);
            }
        },
        MIGRATION(SHOP.resolve("src/main/resources/db/migration"), null) {
            @Override
            void read(String text) {
                for (int line = 1; line < 60; line += 7) {
                    CreatedObjects.at(text, line);
                }
            }
        },
        NAME_CHANGES("""
                alter table shop.customer rename column nick_name to "Alias";
                alter table only shop.orders drop column if exists note, add column remark text;
                drop table if exists shop.a, shop."b c" cascade;
                create or replace function f() returns text language sql as $x$ select 'drop table t' $x$;
                create temporary view v as select 1; /* alter table t rename to u; */
                alter materialized view v rename to w; -- and so on
                """, null) {
            @Override
            void read(String text) {
                NameChanges changes = new NameChanges();
                changes.add("V1__names.sql", text);
                changes.ofTable("shop", "customer");
                changes.ofColumns("nick_name");
            }
        },
        BASELINE_FILE(BASELINE, BaselineException.class) {
            @Override
            void read(String text) {
                BaselineFile.read("baseline.json", text);
            }
        },
        POLICY_FILE(POLICY, PolicyException.class) {
            @Override
            void read(String text) {
                PolicyFile.read("schema-policy.yaml", text, KnownRules.ALL);
            }
        },
        URL(
                "postgresql://app:secret@db.example:5433,other/shop?sslmode=require&currentSchema=a,b",
                ConnectionException.class) {
            @Override
            void read(String text) {
                ConnectionUrl.address(text.strip()).display();
            }
        },
        EXPRESSION(
                "((status)::text = ANY ((ARRAY['A'::character varying, 'B, (x)'::character varying])::text[])) OR v IS NULL",
                null) {
            @Override
            void read(String text) {
                ValueList.of(text);
                ReadableExpression.of(text);
            }
        };

        private final String right;
        private final Class<? extends Exception> refusal;

        Kind(String right, Class<? extends Exception> refusal) {
            this.right = right;
            this.refusal = refusal;
        }

        Kind(Path file, Class<? extends Exception> refusal) {
            this(content(file), refusal);
        }

        abstract void read(String text) throws Exception;
    }

    @ParameterizedTest
    @EnumSource
    void is_read_or_refused(Kind kind) throws Exception {
        kind.read(kind.right);
        Set<String> surrogates = Set.of("MalformedInputException", "UnmappableCharacterException");
        long slowest = 0;
        for (int i = 0; i < INPUTS; i++) {
            Random random = new Random(i);
            String text = RandomEdits.of(kind.right + "\n", random, 1 + random.nextInt(8));
            long start = System.nanoTime();
            try {
                kind.read(text);
            } catch (Exception e) {
                boolean refused = kind.refusal != null && kind.refusal.isInstance(e);
                assertThat(refused || surrogates.contains(e.getClass().getSimpleName()))
                        .as(() -> "input " + kind + " " + e + "\n" + text)
                        .isTrue();
            }
            slowest = Math.max(slowest, System.nanoTime() - start);
        }
        System.out.printf("%-14s %d inputs, slowest %d ms%n", kind, INPUTS, slowest / 1_000_000);
        assertThat(Duration.ofNanos(slowest)).isLessThan(LIMIT);
    }

    private static String content(Path path) {
        try {
            if (Files.isRegularFile(path)) {
                return Files.readString(path);
            }
            try (var files = Files.list(path)) {
                return Files.readString(files.sorted().findFirst().orElseThrow());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

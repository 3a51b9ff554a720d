package io.github.schemaguard.lint;

import io.github.schemaguard.compare.RealCatalogs;
import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.connection.UserStatement;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.lint.rule.EntityCode;
import io.github.schemaguard.lint.rule.EntityLintRule;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintRule;
import io.github.schemaguard.lint.rule.ProjectScripts;
import io.github.schemaguard.lint.rule.ScriptLintRule;
import io.github.schemaguard.lint.rule.SqlRuleRow;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.postgres.LiveStatistics;
import io.github.schemaguard.postgres.PostgresReader;
import io.github.schemaguard.postgres.SchemaSelection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * An example of a rule, from {@code src/test/resources/lint/rule/<code>-<name>}. In each case of {@code fires.sql} the rule
 * finds one thing, in each of {@code silent.sql} nothing.
 *
 * @param live whether the rule is given the statistics of the server
 * @param sqlRule a query of the project, after {@code -- sql-rule: }, whose rows the rule is given
 */
record LintExample(
        LintRule rule,
        boolean fires,
        String name,
        Map<String, String> settings,
        boolean live,
        Optional<String> sqlRule,
        String sql) {

    private static final Path FOLDER = Path.of("src/test/resources/lint/rule");

    static Path folder(LintRule rule) {
        return FOLDER.resolve(rule.code() + "-" + rule.name());
    }

    /** The rules whose examples are databases. */
    static List<LintRule> rules() {
        return LintRules.ALL.stream()
                .filter(rule -> !(rule instanceof EntityLintRule || rule instanceof ScriptLintRule))
                .toList();
    }

    static List<LintExample> all() throws IOException {
        List<LintExample> all = new ArrayList<>();
        for (LintRule rule : rules()) {
            for (String kind : List.of("fires", "silent")) {
                String text = Files.readString(folder(rule).resolve(kind + ".sql"));
                for (String part : text.split("(?m)^-- case: ")) {
                    if (!part.isBlank()) {
                        all.add(of(rule, kind.equals("fires"), part));
                    }
                }
            }
        }
        return all;
    }

    private static LintExample of(LintRule rule, boolean fires, String text) {
        Map<String, String> settings = new HashMap<>();
        text.lines()
                .filter(line -> line.startsWith("-- settings: "))
                .flatMap(line ->
                        Arrays.stream(line.substring("-- settings: ".length()).split(", (?=[\\w-]+=)")))
                .map(setting -> setting.split("=", 2))
                .forEach(setting -> settings.put(setting[0], setting[1]));
        return new LintExample(
                rule,
                fires,
                text.lines().findFirst().orElseThrow(),
                settings,
                text.lines().anyMatch("-- live"::equals),
                text.lines()
                        .filter(line -> line.startsWith("-- sql-rule: "))
                        .map(line -> line.substring("-- sql-rule: ".length()))
                        .findFirst(),
                text.lines().skip(1).collect(Collectors.joining("\n")));
    }

    /** A database with the example's objects, after these scripts. */
    Judged in(RealCatalogs catalogs, String... scripts) throws SQLException {
        catalogs.fresh(sql);
        for (String script : scripts) {
            catalogs.execute(script);
        }
        try {
            return new Judged(
                    this,
                    PostgresReader.read(catalogs.session(), SchemaSelection.all()),
                    live ? LiveStatistics.read(catalogs.session()) : LiveStatistics.NONE,
                    sqlRule.isPresent() ? rows(catalogs.session(), sqlRule.get()) : List.of());
        } finally {
            catalogs.session().endTransaction();
        }
    }

    private static List<SqlRuleRow> rows(ReadOnlySession session, String query) throws SQLException {
        List<SqlRuleRow> rows = new ArrayList<>();
        new UserStatement(query)
                .forEachRow(
                        session,
                        row -> rows.add(new SqlRuleRow(
                                "example", row.getString("object"), row.getString("message"), Severity.WARNING)));
        return rows;
    }

    /** A database as it was read, which rules can judge any number of times. */
    record Judged(LintExample example, Catalog catalog, LiveStatistics statistics, List<SqlRuleRow> rows) {

        List<Finding> findings(Predicate<LintRule> isOn) {
            return SchemaLint.run(
                    new LintContext(
                            Side.DATABASE,
                            catalog,
                            Mapping.EMPTY,
                            EntityCode.none(),
                            ProjectScripts.none(),
                            statistics,
                            rows,
                            asked -> asked == example.rule
                                    ? example.rule.defaults().with(example.settings)
                                    : ((LintRule) asked).defaults()),
                    isOn,
                    finding -> finding);
        }
    }

    @Override
    public String toString() {
        return rule.code() + " " + (fires ? "fires: " : "silent: ") + name;
    }
}

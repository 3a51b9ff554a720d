package io.github.schemaguard.lint.rule;

import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Rule;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SchemaObject;
import io.github.schemaguard.postgres.LiveStatistics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What all rules of one run judge. */
public final class LintContext {

    private final Side side;
    private final Catalog catalog;
    private final Mapping mapping;
    private final EntityCode code;
    private final ProjectScripts scripts;
    private final LiveStatistics statistics;
    private final List<SqlRuleRow> sqlRules;
    private final Function<Rule, RuleSettings> settings;
    private final List<LintedTable> tables;
    private final Map<String, List<String>> words = new HashMap<>();
    private final List<Located> objects = new ArrayList<>();

    /**
     * Creates the context of one run.
     *
     * @param side where the catalog comes from
     * @param mapping where tables and columns come from; empty when no entities were read
     * @param code the classes of the entities
     * @param scripts the migrations and other SQL files
     * @param statistics of a live database; {@link LiveStatistics#NONE} of any other
     * @param sqlRules what the SQL rules of the project have returned
     * @param settings the parameters of each rule
     */
    public LintContext(
            Side side,
            Catalog catalog,
            Mapping mapping,
            EntityCode code,
            ProjectScripts scripts,
            LiveStatistics statistics,
            List<SqlRuleRow> sqlRules,
            Function<Rule, RuleSettings> settings) {
        this.side = side;
        this.catalog = catalog;
        this.mapping = mapping;
        this.code = code;
        this.scripts = scripts;
        this.statistics = statistics;
        this.sqlRules = List.copyOf(sqlRules);
        this.settings = settings;
        this.tables = catalog.schemas().stream()
                .flatMap(schema -> schema.tables().stream()
                        .filter(table -> table.partitionOf() == null)
                        .map(table -> new LintedTable(schema, table)))
                .toList();
    }

    public Catalog catalog() {
        return catalog;
    }

    public Mapping mapping() {
        return mapping;
    }

    /** The classes and the sources of the entities. */
    public EntityCode code() {
        return code;
    }

    /** The migrations and other SQL files of the project. */
    public ProjectScripts scripts() {
        return scripts;
    }

    /** What the server counted; of a database that is not live, nothing. */
    public LiveStatistics statistics() {
        return statistics;
    }

    /** What the SQL rules of the project have returned. */
    public List<SqlRuleRow> sqlRules() {
        return sqlRules;
    }

    /** Every object of the catalog in canonical order; several rules go through all of them. */
    public List<Located> objects() {
        if (objects.isEmpty()) {
            catalog.forEach((path, object) -> objects.add(new Located(path, object)));
        }
        return objects;
    }

    /** An object with its path. */
    public record Located(ObjectPath path, SchemaObject object) {}

    /** All tables but partitions, which have what their parent has. */
    public List<LintedTable> tables() {
        return tables;
    }

    /** The tables by their names. */
    public Map<QualifiedName, LintedTable> tablesByName() {
        return tables.stream().collect(Collectors.toMap(LintedTable::name, table -> table));
    }

    /** The words of a name; several rules ask for those of every column. */
    public List<String> words(String name) {
        return words.computeIfAbsent(name, NameWords::of);
    }

    public RuleSettings settings(LintRule rule) {
        return settings.apply(rule);
    }

    /** Completes a finding with the fact that it is about. */
    public FindingBuilder found(FindingBuilder finding, ObjectPath path, Attribute attribute, String value) {
        return finding.about(path, attribute).values(Map.of(side, value));
    }
}

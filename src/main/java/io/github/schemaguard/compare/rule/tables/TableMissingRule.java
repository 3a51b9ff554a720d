package io.github.schemaguard.compare.rule.tables;

import static io.github.schemaguard.finding.Consequence.QUERY_FAILS;

import io.github.schemaguard.compare.rule.ComparisonContext;
import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.sql.DdlStatements;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.PrimaryKey;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An entity is mapped to a table that does not exist. */
public final class TableMissingRule extends EntityRule {

    public TableMissingRule() {
        super("SG101", "table-missing");
    }

    @Override
    public boolean appliesTo(EntityDifference difference) {
        return difference.isMissing(ObjectKind.TABLE) || difference.isMissing(ObjectKind.VIEW);
    }

    @Override
    public Optional<FindingBuilder> check(EntityDifference difference) {
        String message = difference.context().reference() == Side.DATABASE
                ? "not in the database: every query of " + difference.who() + " fails"
                : "not in the document, but mapped by " + difference.who();
        FindingBuilder finding = error(QUERY_FAILS, message)
                .repair(Repair.entities(
                        difference.mappingFile().isEmpty()
                                ? "@Table(name = …, schema = …) with the name of the table"
                                : "the name of the table in " + difference.mappingFile()));
        return (difference.entity() instanceof Table table ? finding.repair(create(difference, table)) : finding)
                .found();
    }

    /**
     * Creates the table with its constraints and indexes, and with the foreign keys that existing tables have to it. A
     * foreign key between two missing tables is left to the table that is created last.
     */
    private static Repair create(EntityDifference difference, Table table) {
        QualifiedName name = Objects.requireNonNull(difference.path().relation());
        PrimaryKey key = table.primaryKey();
        String columns = table.columns().stream()
                .map(column -> DdlStatements.column(name, column))
                .collect(Collectors.joining(", "));
        String primary = key == null ? "" : ", PRIMARY KEY (" + SqlIdentifier.list(key.columns()) + ")";
        List<String> statements = new ArrayList<>();
        statements.add("CREATE TABLE " + name + " (" + columns + primary + ")");
        statements.addAll(DdlStatements.parts(name, table, difference.context().referenceCatalog(), any -> true));
        if (table.comment() != null) {
            statements.add(DdlStatements.comment("TABLE " + name, table.comment()));
        }
        statements.addAll(referringTo(name, difference.context()));
        table.columns().forEach(column -> DdlStatements.comment(name, column).ifPresent(statements::add));
        return Repair.database(
                String.join("; ", statements),
                statements.stream().noneMatch(statement -> statement.contains(" FOREIGN KEY "))
                        ? "none: the table is new"
                        : "creates a table; short locks stop writes to the tables that it references, and to those that"
                                + " reference it");
    }

    private static List<String> referringTo(QualifiedName missing, ComparisonContext context) {
        List<String> statements = new ArrayList<>();
        for (Schema schema : context.entityCatalog().schemas()) {
            for (Table referring : schema.tables()) {
                QualifiedName name = new QualifiedName(schema.name(), referring.name());
                Set<String> existing = context.referenceTable(name).stream()
                        .filter(table -> table.tableKind() != Table.Kind.FOREIGN)
                        .flatMap(table -> table.columns().stream().map(Column::name))
                        .collect(Collectors.toSet());
                referring.foreignKeys().stream()
                        .filter(key -> key.referencedTable().equals(missing) && existing.containsAll(key.columns()))
                        .map(key -> "ALTER TABLE " + name + " ADD " + DdlStatements.foreignKey(key))
                        .forEach(statements::add);
            }
        }
        return statements;
    }
}

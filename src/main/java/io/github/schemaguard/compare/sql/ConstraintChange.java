package io.github.schemaguard.compare.sql;

import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.model.CheckConstraint;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.UniqueKey;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SchemaObject;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds a constraint to a table, or replaces one under its name. Writes continue while PostgreSQL reads the rows, where that
 * is possible.
 *
 * @param schema that contains the table
 * @param table as it is
 * @param replaced the constraint to drop; null when one is added
 */
public record ConstraintChange(
        Schema schema, Table table, @Nullable SchemaObject replaced) {

    /**
     * A check.
     *
     * @param condition without {@code CHECK} and its parentheses
     */
    public Repair check(CheckConstraint wanted, String condition) {
        return validated(
                name(wanted, "check"),
                "CHECK (" + condition + ")",
                "short exclusive lock; VALIDATE reads every row while writes continue, and fails on rows that violate it");
    }

    /** A foreign key. */
    public Repair foreignKey(ForeignKey wanted) {
        String name = name(wanted, "fkey");
        String hazard = "; fails on rows whose referenced row does not exist";
        // Before version 18, PostgreSQL adds no foreign key to a partitioned table without checking its rows.
        return table.tableKind() == Table.Kind.PARTITIONED
                ? Repair.database(
                        add(name, DdlStatements.foreignKey(wanted)),
                        "stops writes to both tables while every row is checked" + hazard)
                : validated(
                        name,
                        DdlStatements.foreignKey(wanted),
                        "short locks stop writes to both tables; VALIDATE reads every row while writes continue"
                                + hazard);
    }

    /** A unique constraint. */
    public Repair unique(UniqueKey wanted) {
        String name = name(wanted, "key");
        if (table.tableKind() == Table.Kind.PARTITIONED) {
            return Repair.database(
                    add(name, DdlStatements.unique(wanted)),
                    "exclusive lock while its index is built; fails on duplicates");
        }
        String index = free(name, relations());
        String deferrable = wanted.deferrability().clause();
        return Repair.outsideTransaction(
                "CREATE UNIQUE INDEX CONCURRENTLY " + SqlIdentifier.quote(index) + " ON " + path() + " ("
                        + SqlIdentifier.list(wanted.columns()) + ")"
                        + (wanted.include().isEmpty() ? "" : " INCLUDE (" + SqlIdentifier.list(wanted.include()) + ")")
                        + (wanted.nullsNotDistinct() ? " NULLS NOT DISTINCT" : ""),
                "writes continue, but are slower while the index is built; duplicates make it fail, and leave an invalid"
                        + " index to drop; then a short exclusive lock",
                add(
                        name,
                        "UNIQUE USING INDEX " + SqlIdentifier.quote(index)
                                + (deferrable == null ? "" : " " + deferrable.toUpperCase(Locale.ROOT))));
    }

    private Repair validated(String name, String definition, String hazard) {
        return Repair.database(
                hazard,
                List.of(
                        add(name, definition) + " NOT VALID",
                        "ALTER TABLE " + path() + " VALIDATE CONSTRAINT " + SqlIdentifier.quote(name)));
    }

    /** {@code ALTER TABLE public.customer DROP CONSTRAINT …, ADD CONSTRAINT …}. */
    private String add(String name, String definition) {
        String drop = replaced == null ? "" : "DROP CONSTRAINT " + SqlIdentifier.quote(replaced.name()) + ", ";
        return "ALTER TABLE " + path() + " " + drop + "ADD CONSTRAINT " + SqlIdentifier.quote(name) + " " + definition;
    }

    private QualifiedName path() {
        return new QualifiedName(schema.name(), table.name());
    }

    /** The name of the replaced constraint, else the wanted one, or one that PostgreSQL would choose. */
    private String name(SchemaObject wanted, String ending) {
        if (replaced != null) {
            return replaced.name();
        }
        String chosen = wanted.name().isEmpty()
                ? table.name() + "_" + String.join("_", wanted.columnNames()) + "_" + ending
                : wanted.name();
        Set<String> taken = new HashSet<>();
        table.children().forEach(child -> taken.add(child.name()));
        if (wanted instanceof UniqueKey) {
            taken.addAll(relations());
        }
        return free(chosen, taken);
    }

    /** Tables, views, sequences and indexes share one space of names. */
    private Set<String> relations() {
        Set<String> names = new HashSet<>();
        Stream.of(schema.tables(), schema.views(), schema.sequences())
                .flatMap(List::stream)
                .forEach(relation -> names.add(relation.name()));
        schema.tables().stream()
                .flatMap(each -> each.indexes().stream())
                .map(Index::name)
                .forEach(names::add);
        return names;
    }

    private static String free(String wanted, Set<String> taken) {
        String name = named(wanted, "");
        for (int number = 1; taken.contains(name); number++) {
            name = named(wanted, String.valueOf(number));
        }
        return name;
    }

    /** A name that PostgreSQL does not truncate. */
    private static String named(String wanted, String suffix) {
        String base = SqlIdentifier.stored(wanted);
        while (!SqlIdentifier.stored(base + suffix).equals(base + suffix)) {
            base = base.substring(0, base.length() - 1);
        }
        return base + suffix;
    }
}

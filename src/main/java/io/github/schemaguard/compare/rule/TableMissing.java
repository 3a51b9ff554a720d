package io.github.schemaguard.compare.rule;

import static io.github.schemaguard.finding.Consequence.QUERY_FAILS;

import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.ObjectKind;
import io.github.schemaguard.model.PrimaryKey;
import io.github.schemaguard.model.SqlIdentifier;
import io.github.schemaguard.model.Table;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** An entity's table is not there. */
final class TableMissing extends DriftRule {

    TableMissing() {
        super("SG101", "table-missing");
    }

    @Override
    public boolean judges(Evidence evidence) {
        return evidence.isMissing(ObjectKind.TABLE) || evidence.isMissing(ObjectKind.VIEW);
    }

    @Override
    public Optional<Judgement> judge(Evidence evidence) {
        String message = evidence.context().truth() == Side.DATABASE
                ? "not in the database: every query of " + evidence.who() + " fails"
                : "not in the document, but mapped by " + evidence.who();
        Judgement judgement = Judgement.error(QUERY_FAILS, message)
                .repair(Repair.entities("@Table(name = …, schema = …) naming the table that is meant"));
        return (evidence.entity() instanceof Table table
                        ? judgement.repair(Repair.database(
                                create(evidence, table), "a new table; constraints and indexes come beside it"))
                        : judgement)
                .found();
    }

    private static String create(Evidence evidence, Table table) {
        PrimaryKey key = table.primaryKey();
        String columns = table.columns().stream().map(ColumnMissing::definition).collect(Collectors.joining(", "));
        String primary = key == null ? "" : ", PRIMARY KEY (" + SqlIdentifier.list(key.columns()) + ")";
        return "CREATE TABLE " + Objects.requireNonNull(evidence.path().relation()) + " (" + columns + primary + ")";
    }
}

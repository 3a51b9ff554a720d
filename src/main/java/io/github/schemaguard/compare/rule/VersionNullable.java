package io.github.schemaguard.compare.rule;

import static io.github.schemaguard.finding.Consequence.UPDATE_FAILS;

import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedColumn.Role;
import io.github.schemaguard.model.Attribute;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.ObjectKind;
import java.util.List;
import java.util.Optional;

/** The column of a {@code @Version} takes null, which no UPDATE by Hibernate ever matches. */
final class VersionNullable extends DriftRule implements Review {

    VersionNullable() {
        super("SG211", "version-nullable");
    }

    @Override
    public boolean judges(Evidence evidence) {
        return evidence.isAbout(ObjectKind.COLUMN, Attribute.NULLABLE)
                && !evidence.isOnView()
                && evidence.truthColumn().nullable()
                && evidence.mappedColumn()
                        .filter(column -> column.role() == Role.VERSION)
                        .isPresent();
    }

    @Override
    public Optional<Judgement> judge(Evidence evidence) {
        return judgement(evidence.truthName(), evidence.who(), evidence.alterColumn())
                .found();
    }

    /** Where the entity takes null as well, as with a version of a wrapper type. */
    @Override
    public List<Concern> review(Reviewed table) {
        return table.mapped().columns().stream()
                .filter(column -> column.role() == Role.VERSION && column.insertable())
                .flatMap(column -> table.actual(column).stream())
                .filter(Column::nullable)
                .map(column -> table.concern(
                        table.column(column.name()),
                        Attribute.NULLABLE,
                        "yes",
                        judgement(table.truthName(), table.who(column.name()), table.alterColumn(column.name()))))
                .toList();
    }

    private static Judgement judgement(String truth, String who, String alterColumn) {
        return Judgement.warning(
                        UPDATE_FAILS,
                        truth + " nullable, but " + who + " is the version: a row with null there can never be updated")
                .repair(Repair.database(
                        alterColumn + "SET NOT NULL",
                        "exclusive lock, reads the whole table; give the rows with null a version first"));
    }
}

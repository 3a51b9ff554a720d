package io.github.schemaguard.goal.checks;

import io.github.schemaguard.compare.RuleList;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.migrations.MigrationChoice;
import io.github.schemaguard.migrations.changes.MigrationScripts;
import io.github.schemaguard.migrations.sql.NameChange;
import io.github.schemaguard.migrations.sql.NameChanges;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.SqlIdentifier;
import io.github.schemaguard.postgres.prepare.MissingName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names the migration that renamed or dropped what a finding says is missing. The migrations are read only for such a finding. */
final class ChangedNames {

    /** How many migrations a message names. */
    private static final int NAMED = 3;

    private final Project project;
    private final MigrationChoice migrations;
    private @Nullable NameChanges known;

    ChangedNames(Project project, MigrationChoice migrations) {
        this.project = project;
        this.migrations = migrations;
    }

    /** The same findings; those about a table, view or column that the database lacks name the migration that is known. */
    List<Finding> explaining(List<Finding> findings) {
        return findings.stream().map(this::explaining).toList();
    }

    private Finding explaining(Finding finding) {
        String causes = changes(finding)
                .map(NameChange::sentence)
                .distinct()
                .limit(NAMED)
                .collect(Collectors.joining(", "));
        return causes.isEmpty()
                ? finding
                : finding.toBuilder().message(finding.message() + "; " + causes).build();
    }

    private Stream<NameChange> changes(Finding finding) {
        if (finding.code().equals(RuleList.QUERY_REFUSED.code())) {
            return MissingName.in(finding.value(Side.DATABASE).orElse("")).stream()
                    .flatMap(missing -> changes(missing, finding.message().toLowerCase(Locale.ROOT)));
        }
        if (finding.code().equals(RuleList.RENAME.code())) {
            return change(finding.object()).stream();
        }
        if (finding.attribute() != Attribute.EXISTS
                || finding.value(Side.DATABASE).isPresent()) {
            return Stream.empty();
        }
        return Stream.concat(Stream.of(finding.object()), finding.memberObjects().stream())
                .flatMap(object -> change(object).stream());
    }

    /** Of a query, nothing if several of its tables have had such a column. */
    private Stream<NameChange> changes(MissingName missing, String message) {
        if (!missing.column()) {
            return changes().ofTable(null, missing.name()).stream();
        }
        List<NameChange> ofTables = changes().ofColumns(missing.name()).stream()
                .filter(change -> SqlIdentifier.isNamedIn(change.table(), message))
                .toList();
        return ofTables.size() == 1 ? ofTables.stream() : Stream.empty();
    }

    /** The last name of a table, view or column whose name is missing; empty if no migration is known to have changed it. */
    Optional<String> renamedTo(ObjectPath missing) {
        return change(missing)
                .filter(change -> (change.column() == null) == (missing.kind() != ObjectKind.COLUMN))
                .flatMap(change -> Optional.ofNullable(change.renamedTo()));
    }

    private Optional<NameChange> change(ObjectPath object) {
        String table = object.table();
        return switch (object.kind()) {
            case TABLE, VIEW -> changes().ofTable(object.schema(), object.name());
            case COLUMN ->
                table == null
                        ? Optional.empty()
                        : changes()
                                .ofColumn(object.schema(), table, object.name())
                                .or(() -> changes().ofTable(object.schema(), table));
            default -> Optional.empty();
        };
    }

    /** What the migrations of the project rename and drop. A file that cannot be read has no part in it. */
    private NameChanges changes() {
        if (known == null) {
            NameChanges read = new NameChanges();
            for (Path file : files()) {
                String shown = project.relative(file);
                statements(file).ifPresent(statements -> read.add(shown, statements));
            }
            known = read;
        }
        return known;
    }

    private static Optional<String> statements(Path file) {
        try {
            return MigrationScripts.statements(
                    file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private List<Path> files() {
        try {
            return List.copyOf(MigrationScripts.in(ProposedMigrations.places(project, migrations)));
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}

package io.github.schemaguard.goal.checks;

import io.github.schemaguard.entities.EntityException;
import io.github.schemaguard.entities.EntityModel;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.session.BackgroundTasks;
import io.github.schemaguard.goal.side.DatabaseSide;
import io.github.schemaguard.goal.side.LiveDatabase;
import io.github.schemaguard.lint.rule.SqlRuleRow;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.postgres.CatalogReadException;
import io.github.schemaguard.postgres.LiveStatistics;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the check {@code lint} knows besides the catalog that it judges. Without it, findings name no Java lines, and some
 * rules have nothing to judge.
 *
 * @param mapping where tables and columns come from; empty when the module has no entities
 * @param statistics of a live database
 * @param sqlRules what the SQL rules of the project have returned
 * @param notes what could not be read, and why
 */
record LintInputs(Mapping mapping, LiveStatistics statistics, List<SqlRuleRow> sqlRules, List<String> notes) {

    /** Of a run without that check. */
    static final LintInputs NONE = new LintInputs(Mapping.EMPTY, LiveStatistics.NONE, List.of(), List.of());

    LintInputs {
        Objects.requireNonNull(mapping);
        Objects.requireNonNull(statistics);
        sqlRules = List.copyOf(sqlRules);
        notes = List.copyOf(notes);
    }

    /** What a server has counted; to be read before the catalog, which ends the session. */
    static LintInputs of(@Nullable DatabaseSide database) {
        if (!(database instanceof LiveDatabase live)) {
            return NONE;
        }
        try {
            return new LintInputs(Mapping.EMPTY, live.statistics(), List.of(), List.of());
        } catch (CatalogReadException e) {
            return new LintInputs(
                    Mapping.EMPTY,
                    LiveStatistics.NONE,
                    List.of(),
                    List.of("indexes that nobody uses and sequences that are nearly used up were not looked for: "
                            + e.getMessage()));
        }
    }

    /** The same with what the entities are mapped to. */
    LintInputs with(Future<EntityModel> model) {
        try {
            return with(BackgroundTasks.await(model).mapping());
        } catch (EntityException e) {
            return e.isAboutNothingFound() ? this : with(String.valueOf(e.getMessage()));
        } catch (GoalException e) {
            return with(String.valueOf(e.getMessage()));
        }
    }

    LintInputs with(Mapping known) {
        return new LintInputs(known, statistics, sqlRules, notes);
    }

    /** The same with what the SQL rules have returned, or with the reason why they were not run. */
    LintInputs with(SqlRuleRun run) {
        return new LintInputs(
                mapping,
                statistics,
                run.rows(),
                Stream.concat(notes.stream(), run.notes().stream()).toList());
    }

    private LintInputs with(String failure) {
        return new LintInputs(
                mapping,
                statistics,
                sqlRules,
                List.of("the entities were not read, so findings name no Java lines: " + failure));
    }
}

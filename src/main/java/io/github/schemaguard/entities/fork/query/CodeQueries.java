package io.github.schemaguard.entities.fork.query;

import io.github.schemaguard.entities.fork.query.RunningHibernate.Outcome;
import io.github.schemaguard.entities.query.CodeStatement;
import io.github.schemaguard.entities.query.CodeStatement.Language;
import io.github.schemaguard.entities.query.DeclaredQuery;
import io.github.schemaguard.entities.query.DeclaredQuery.SentStatement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements in the project's code: the project's own Hibernate and Spring make of each what they send. */
final class CodeQueries {

    private static final String PARAMETERS = "org.springframework.jdbc.core.namedparam.NamedParameterUtils";

    private final RunningHibernate hibernate;

    CodeQueries(RunningHibernate hibernate) {
        this.hibernate = hibernate;
    }

    /** Those that an entity manager or a session sends. */
    List<DeclaredQuery> find(List<CodeStatement> code) {
        return code.stream()
                .filter(each -> each.language().needsHibernate())
                .map(this::query)
                .toList();
    }

    private DeclaredQuery query(CodeStatement statement) {
        Outcome outcome = hibernate.run(manager -> {
            if (statement.language() == Language.NATIVE) {
                QueryExecution.ofSql(manager, statement.text(), resultClass(statement.resultClass()));
            } else {
                QueryExecution.ofText(manager, statement.text());
            }
        });
        return SentQuery.of(statement.kind(), statement.name(), statement.place(), outcome, true);
    }

    private static @Nullable Class<?> resultClass(String name) throws ClassNotFoundException {
        return name.isEmpty() ? null : Class.forName(name, false, CodeQueries.class.getClassLoader());
    }

    /** Those that JDBC itself sends. */
    static List<DeclaredQuery> ofJdbc(List<CodeStatement> code) {
        return code.stream()
                .filter(each -> !each.language().needsHibernate())
                .map(CodeQueries::sent)
                .toList();
    }

    /** Those that need Hibernate, in a module without entities. */
    static List<DeclaredQuery> withoutEntities(List<CodeStatement> code) {
        return code.stream()
                .filter(each -> each.language().needsHibernate())
                .map(each ->
                        DeclaredQuery.unknown(each.kind(), each.name(), each.place(), "the module has no entities"))
                .toList();
    }

    private static DeclaredQuery sent(CodeStatement statement) {
        String sql = statement.text();
        try {
            if (statement.language() == Language.SQL_WITH_NAMES) {
                sql = withoutNames(sql);
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError failure) {
            return DeclaredQuery.unknown(
                    statement.kind(), statement.name(), statement.place(), RefusalText.of(failure));
        }
        return DeclaredQuery.sending(
                statement.kind(),
                statement.name(),
                statement.place(),
                List.of(statement.language() == Language.PLAIN_SQL ? SentStatement.plain(sql) : SentStatement.of(sql)));
    }

    /** The statement with a {@code ?} for each named parameter. */
    private static String withoutNames(String sql) throws ReflectiveOperationException {
        Class<?> utilities = Class.forName(PARAMETERS);
        Object parsed = utilities.getMethod("parseSqlStatement", String.class).invoke(null, sql);
        Class<?> source = Class.forName("org.springframework.jdbc.core.namedparam.SqlParameterSource");
        return String.valueOf(utilities
                .getMethod("substituteNamedParameters", parsed.getClass(), source)
                .invoke(null, parsed, null));
    }
}

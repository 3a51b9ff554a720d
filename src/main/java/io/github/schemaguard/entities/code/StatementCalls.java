package io.github.schemaguard.entities.code;

import io.github.schemaguard.entities.query.CodeStatement.Language;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/** The methods of libraries whose first text is a statement that they send. */
final class StatementCalls {

    private static final String JDBC = "org/springframework/jdbc/core/";

    private static final Set<String> OF_TEMPLATES = Set.of(
            "query",
            "queryForObject",
            "queryForList",
            "queryForMap",
            "queryForRowSet",
            "queryForStream",
            "update",
            "batchUpdate",
            "execute");

    private static final Map<String, Language> OF_SESSIONS = Map.of(
            "createQuery", Language.JPQL,
            "createSelectionQuery", Language.JPQL,
            "createMutationQuery", Language.JPQL,
            "createNativeQuery", Language.NATIVE,
            "createNativeMutationQuery", Language.NATIVE,
            "createSQLQuery", Language.NATIVE);

    private static final Set<String> SESSIONS = Set.of(
            "jakarta/persistence/EntityManager",
            "javax/persistence/EntityManager",
            "org/hibernate/Session",
            "org/hibernate/StatelessSession",
            "org/hibernate/SharedSessionContract",
            "org/hibernate/query/QueryProducer",
            "org/hibernate/engine/spi/SessionImplementor",
            "org/hibernate/engine/spi/SharedSessionContractImplementor");

    private static final Set<String> TEMPLATES = Set.of(JDBC + "JdbcTemplate", JDBC + "JdbcOperations");

    private static final Set<String> NAMED_TEMPLATES =
            Set.of(JDBC + "namedparam/NamedParameterJdbcTemplate", JDBC + "namedparam/NamedParameterJdbcOperations");

    /** With only these after the text, a template sends it without parameters. */
    private static final Set<String> READING_RESULTS =
            Set.of("java/lang/Class", JDBC + "RowMapper", JDBC + "ResultSetExtractor", JDBC + "RowCallbackHandler");

    private static final String CONNECTION = "java/sql/Connection";
    private static final String CLIENT = JDBC + "simple/JdbcClient";

    private StatementCalls() {}

    /** The language of the call's first argument; empty when it sends no statement. */
    static Optional<Language> language(MethodInsnNode call) {
        Type[] arguments = Type.getArgumentTypes(call.desc);
        if (arguments.length == 0 || !arguments[0].getClassName().equals("java.lang.String")) {
            return Optional.empty();
        }
        if (SESSIONS.contains(call.owner)) {
            return Optional.ofNullable(OF_SESSIONS.get(call.name));
        }
        if (call.owner.equals(CLIENT) && call.name.equals("sql")) {
            return Optional.of(Language.SQL_WITH_NAMES);
        }
        // Not those of java.sql.Statement: there a question mark is an operator, not a parameter.
        if (call.owner.equals(CONNECTION) && call.name.equals("prepareStatement")) {
            return Optional.of(Language.SQL);
        }
        return OF_TEMPLATES.contains(call.name) ? ofTemplate(call.owner, arguments) : Optional.empty();
    }

    private static Optional<Language> ofTemplate(String owner, Type[] arguments) {
        if (NAMED_TEMPLATES.contains(owner)) {
            return Optional.of(Language.SQL_WITH_NAMES);
        }
        if (!TEMPLATES.contains(owner)) {
            return Optional.empty();
        }
        boolean plain = Arrays.stream(arguments)
                .skip(1)
                .allMatch(type -> type.getSort() == Type.OBJECT && READING_RESULTS.contains(type.getInternalName()));
        return Optional.of(plain ? Language.PLAIN_SQL : Language.SQL);
    }

    /** Whether a class file may have such a call: it contains the name of one of the types. */
    static boolean mayBeIn(String classFile) {
        return classFile.contains(JDBC)
                || classFile.contains(CONNECTION)
                || classFile.contains("persistence/EntityManager")
                || classFile.contains("org/hibernate/");
    }
}

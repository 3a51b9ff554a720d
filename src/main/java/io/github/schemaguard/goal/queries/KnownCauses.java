package io.github.schemaguard.goal.queries;

import io.github.schemaguard.entities.query.QueryKind;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.FirstNames;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.postgres.prepare.MissingName;
import io.github.schemaguard.postgres.prepare.StatementAnswer.Refused;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The findings that are the cause of refused queries: of the comparison with the entities, and about parts of the mapping. One
 * cause is reported once.
 */
final class KnownCauses {

    private static final String UNDEFINED_COLUMN = "42703";
    private static final String UNDEFINED_TABLE = "42P01";
    private static final Set<String> ABOUT_TYPES = Set.of("42883", "42804", "42846");

    /** How many queries a message names. */
    private static final int NAMED = 3;

    /** The alias of a table in a message: {@code c1_0.removed}. */
    private static final Pattern ALIAS = Pattern.compile("\\b[a-z][a-z0-9_]*\\.(?=\\w)");

    private final List<Finding> findings;
    private final Map<String, Finding> ofMapping = new LinkedHashMap<>();
    private final Map<Finding, Set<ObjectPath>> queries = new LinkedHashMap<>();

    /** @param findings of other checks */
    KnownCauses(List<Finding> findings) {
        this.findings = findings;
    }

    /** Adds a finding about a part of the mapping. */
    void add(Finding finding, Optional<Refused> refused) {
        refused.ifPresent(each -> ofMapping.putIfAbsent(text(each), finding));
    }

    private static String text(Refused refused) {
        return refused.sqlState() + " "
                + ALIAS.matcher(refused.message() + " " + refused.at()).replaceAll("");
    }

    /** Whether another finding is the cause why PostgreSQL refuses a query. If it is, the query is noted with it. */
    boolean explain(ObjectPath query, QueryKind kind, Refused refused, String sql) {
        Optional<Finding> cause = findings.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .filter(finding -> finding.value(Side.ENTITIES).isPresent() || finding.odd() == Side.ENTITIES)
                .filter(finding -> Stream.concat(Stream.of(finding.object()), finding.memberObjects().stream())
                        .anyMatch(object -> isCause(finding, object, refused, sql.toLowerCase(Locale.ROOT))))
                .findFirst()
                .or(() -> kind.isWrittenByHibernate()
                        ? Optional.ofNullable(ofMapping.get(text(refused)))
                        : Optional.empty());
        cause.ifPresent(finding ->
                queries.computeIfAbsent(finding, first -> new LinkedHashSet<>()).add(query));
        return cause.isPresent();
    }

    /** Whether a result lacks a column because its table does, which another finding reports. */
    boolean explainsLack(ObjectPath query, String column, String sql) {
        Optional<Finding> cause = findings.stream()
                .filter(finding -> finding.attribute() == Attribute.EXISTS && finding.severity() != Severity.INFO)
                .filter(finding -> finding.object().kind() == ObjectKind.COLUMN
                        && finding.object().name().equalsIgnoreCase(column)
                        && sql.toLowerCase(Locale.ROOT)
                                .contains(text(finding.object().table())))
                .findFirst();
        cause.ifPresent(finding ->
                queries.computeIfAbsent(finding, first -> new LinkedHashSet<>()).add(query));
        return cause.isPresent();
    }

    private static boolean isCause(Finding finding, ObjectPath object, Refused refused, String sql) {
        String name = MissingName.in(refused.message()).map(MissingName::name).orElse("");
        return switch (refused.sqlState()) {
            case UNDEFINED_COLUMN ->
                object.kind() == ObjectKind.COLUMN
                        && finding.attribute() == Attribute.EXISTS
                        && object.name().equals(name)
                        && sql.contains(text(object.table()));
            case UNDEFINED_TABLE ->
                object.kind() == ObjectKind.TABLE
                        && finding.attribute() == Attribute.EXISTS
                        && object.name().equals(name);
            default ->
                ABOUT_TYPES.contains(refused.sqlState())
                        && object.kind() == ObjectKind.COLUMN
                        && finding.attribute() == Attribute.TYPE
                        && sql.contains(text(object.table()))
                        && sql.contains(text(object.name()));
        };
    }

    private static String text(@Nullable String name) {
        return name == null ? "" : name.toLowerCase(Locale.ROOT);
    }

    /** The same findings; those that are the cause of refused queries name these. */
    List<Finding> naming(List<Finding> all) {
        return all.stream()
                .map(finding -> queries.containsKey(finding) ? naming(finding, queries.get(finding)) : finding)
                .toList();
    }

    private static Finding naming(Finding finding, Set<ObjectPath> queries) {
        String names = FirstNames.of(queries.stream().map(ObjectPath::toString).toList(), NAMED);
        return finding.toBuilder()
                .message(finding.message() + "; " + queries.size()
                        + (queries.size() == 1 ? " query fails" : " queries fail") + " because of it (" + names + ")")
                .build();
    }
}

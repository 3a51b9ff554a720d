package io.github.schemaguard.goal.queries;

import io.github.schemaguard.goal.expected.ScratchExtensions;
import io.github.schemaguard.goal.expected.TypeName;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.model.Cast;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.Extension;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.Operator;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SqlIdentifier;
import io.github.schemaguard.postgres.prepare.StatementAnswer;
import io.github.schemaguard.scratch.ConfinedSession;
import io.github.schemaguard.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A copy of what statements can refer to in a live database: its types, tables, sequences, functions, operators and casts. A
 * view is copied as a table with its columns; a function has no body. Nothing in the copy is ever run. A role with few rights
 * creates what consists of foreign text.
 */
final class CatalogCopy {

    /** Statements that are sent at once: the round trip takes longer than most of them. */
    private static final int GROUP = 100;

    private static final Pattern OPERATOR = Pattern.compile("([-+*/<>=~!@#%^&|`?]+)\\((.+), (.+)\\)");

    private final Catalog catalog;
    private final CopyGaps gaps;
    private final boolean forPlans;
    private final Set<String> placeholders = new TreeSet<>();
    private final Set<QualifiedName> withoutIndex = new TreeSet<>();

    /** @param everySchema whether the catalog has all schemas of the database */
    CatalogCopy(Catalog catalog, boolean everySchema) {
        this(catalog, everySchema, false);
    }

    private CatalogCopy(Catalog catalog, boolean everySchema, boolean forPlans) {
        this.catalog = catalog;
        this.forPlans = forPlans;
        this.gaps = new CopyGaps(everySchema, columns(catalog).anyMatch(column -> column.identity() != null));
    }

    /** A copy for asking for plans: with indexes, and with views that read their tables. */
    static CatalogCopy forPlans(Catalog catalog) {
        return new CatalogCopy(catalog, true, true);
    }

    private static Stream<Column> columns(Catalog catalog) {
        return catalog.schemas().stream()
                .flatMap(schema -> Stream.concat(
                        schema.tables().stream().flatMap(table -> table.columns().stream()),
                        schema.views().stream().flatMap(view -> view.columns().stream())));
    }

    /**
     * Creates the copy in an empty database.
     *
     * @return the database for a role with few rights
     */
    ScratchDatabase createIn(ScratchDatabase database) {
        try (Connection admin = database.connect()) {
            schemasAndExtensions(admin);
            ScratchDatabase confined = database.confined(admin);
            grantSchemas(admin, confined);
            CopiedObjects objects = new CopiedObjects(catalog, forPlans);
            objects.impossible().forEach(gaps::addName);
            catalog.unseen().forEach(each -> gaps.addName(each.path().name()));
            try (ConfinedSession session = ConfinedSession.open(confined)) {
                List<CopiedObject> left = create(session, objects.all());
                if (!left.isEmpty()) {
                    placeholders(session);
                    left = create(session, left);
                }
                for (CopiedObject each : left) {
                    gaps.addName(each.name());
                    succeeds(session, each.reduced().apply(placeholders));
                }
                operators(session);
                if (forPlans) {
                    indexes(session, left);
                }
            }
            casts(admin);
            return confined;
        } catch (SQLException e) {
            throw new GoalException("the schema cannot be copied to the scratch server: " + e.getMessage(), e);
        }
    }

    /** The answer; undecided when it may be due to something that the copy lacks. */
    StatementAnswer judged(String sql, StatementAnswer answer) {
        return gaps.judged(sql, answer);
    }

    private Set<String> schemas() {
        return Stream.concat(
                        catalog.schemas().stream().map(Schema::name),
                        catalog.extensions().stream().map(Extension::schema))
                .filter(name -> !name.startsWith("pg_"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Before any foreign text reaches the database. */
    private void schemasAndExtensions(Connection admin) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            for (String schema : schemas()) {
                statement.execute("create schema if not exists " + SqlIdentifier.quote(schema));
            }
        }
        ScratchExtensions extensions = new ScratchExtensions(admin);
        for (Extension extension : catalog.extensions()) {
            if (!extensions.createIn(extension.schema(), extension.name())) {
                gaps.addExtension(extension.name());
            }
        }
    }

    private void grantSchemas(Connection admin, ScratchDatabase confined) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            for (String schema : schemas()) {
                statement.execute("grant all on schema " + SqlIdentifier.quote(schema) + " to "
                        + SqlIdentifier.quote(confined.user()));
            }
        }
    }

    /** Creates the indexes, and notes the tables that lack one. */
    private void indexes(ConfinedSession session, List<CopiedObject> reduced) throws SQLException {
        Set<String> withoutKeys = reduced.stream().map(CopiedObject::name).collect(Collectors.toSet());
        Map<CopiedObject, QualifiedName> owners = new HashMap<>();
        List<CopiedObject> indexes = new ArrayList<>();
        for (Schema schema : catalog.schemas()) {
            for (Table table : schema.tables()) {
                QualifiedName name = new QualifiedName(schema.name(), table.name());
                if (withoutKeys.contains(table.name())) {
                    withoutIndex.add(name);
                }
                for (Index index : table.indexes()) {
                    CopiedObjects.index(name, table, index).ifPresent(each -> {
                        owners.put(each, name);
                        indexes.add(each);
                    });
                }
            }
        }
        create(session, indexes).forEach(each -> withoutIndex.add(Objects.requireNonNull(owners.get(each))));
    }

    /** The tables whose copies lack an index or a key, which may be why a plan reads them as a whole. */
    Set<QualifiedName> withoutIndex() {
        return withoutIndex;
    }

    /** Tries again what refers to something that comes later; returns what cannot be created. */
    private List<CopiedObject> create(ConfinedSession session, List<CopiedObject> objects) throws SQLException {
        List<CopiedObject> left = new ArrayList<>();
        for (int from = 0; from < objects.size(); from += GROUP) {
            List<CopiedObject> group = objects.subList(from, Math.min(from + GROUP, objects.size()));
            if (!session.executeTogether(
                    group.stream().map(each -> each.sql().apply(placeholders)).toList())) {
                left.addAll(group);
            }
        }
        boolean progress = true;
        while (progress && !left.isEmpty()) {
            progress = left.removeIf(each -> succeeds(session, each.sql().apply(placeholders)));
        }
        return left;
    }

    private static boolean succeeds(ConfinedSession session, String sql) {
        try {
            session.execute(sql);
            return true;
        } catch (SQLException refusal) {
            return false;
        }
    }

    /** Types that do not exist, those of missing extensions above all, so that the other columns can be checked. */
    private void placeholders(ConfinedSession session) {
        columns(catalog).forEach(column -> {
            String type = TypeName.withoutModifiers(column.type());
            if (!TypeName.matches(column.type()) || !type.contains(".")) {
                return;
            }
            if (placeholders.contains(type) || isCreated(session, type)) {
                placeholders.add(type);
                gaps.addName(column.name());
                gaps.addName(type.substring(type.lastIndexOf('.') + 1).replace("\"", ""));
            }
        });
    }

    private static boolean isCreated(ConfinedSession session, String type) {
        return succeeds(session, "create domain " + type + " as text");
    }

    private void operators(ConfinedSession session) {
        for (Schema schema : catalog.schemas()) {
            for (Operator each : schema.operators()) {
                Matcher name = OPERATOR.matcher(each.name());
                if (!name.matches()
                        || !TypeName.matches(name.group(2))
                        || !TypeName.matches(name.group(3))
                        || !TypeName.matches(each.function())
                        || !succeeds(
                                session,
                                "create operator " + SqlIdentifier.quote(schema.name()) + "." + name.group(1)
                                        + " (procedure = " + each.function() + operand("leftarg", name.group(2))
                                        + operand("rightarg", name.group(3)) + ")")) {
                    gaps.addName(name.matches() ? name.group(1) : each.name());
                }
            }
        }
    }

    private static String operand(String side, String type) {
        return type.equals("NONE") ? "" : ", " + side + " = " + type;
    }

    /** Only a superuser may create a cast between types that are not its own. Its function does not matter. */
    private void casts(Connection admin) throws SQLException {
        for (Cast cast : catalog.casts()) {
            String[] types = cast.name().split(" AS ", 2);
            if (types.length < 2 || !TypeName.matches(types[0]) || !TypeName.matches(types[1])) {
                gaps.addCast(cast.name());
                continue;
            }
            String context = switch (cast.context()) {
                case EXPLICIT -> "";
                case ASSIGNMENT -> " as assignment";
                case IMPLICIT -> " as implicit";
            };
            try (Statement statement = admin.createStatement()) {
                statement.execute("create cast (" + types[0] + " as " + types[1] + ") with inout" + context);
            } catch (SQLException typeIsMissing) {
                gaps.addCast(cast.name());
            }
        }
    }
}

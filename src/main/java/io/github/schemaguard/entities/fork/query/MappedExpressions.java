package io.github.schemaguard.entities.fork.query;

import io.github.schemaguard.entities.fork.annotation.JavaMember;
import io.github.schemaguard.entities.fork.reflect.ReflectiveCalls;
import io.github.schemaguard.entities.query.DeclaredQuery;
import io.github.schemaguard.entities.query.DeclaredQuery.SentStatement;
import io.github.schemaguard.entities.query.QueryKind;
import io.github.schemaguard.entities.query.QueryPlace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The SQL in the mapping of entities: formulas, restrictions, filters, subselects, expressions that read and write columns,
 * and custom statements. Hibernate renders each of them in a small query of its own.
 */
final class MappedExpressions {

    private static final String[] RESTRICTION_ANNOTATIONS = {"SQLRestriction", "Where", "SoftDelete"};

    private final RunningHibernate hibernate;
    private final List<DeclaredQuery> found = new ArrayList<>();

    MappedExpressions(RunningHibernate hibernate) {
        this.hibernate = hibernate;
    }

    List<DeclaredQuery> find() {
        List<Owner> owners = new ArrayList<>();
        for (Object entity : ReflectiveCalls.list(hibernate.metadata().metadata(), "getEntityBindings")) {
            if (ReflectiveCalls.get(entity, "getClassName") != null) {
                owners.add(new Owner(
                        entity,
                        ReflectiveCalls.text(entity, "getEntityName"),
                        ReflectiveCalls.text(entity, "getClassName")));
            }
        }
        owners.sort(Comparator.comparing(Owner::queryName));
        owners.forEach(this::entity);
        return found;
    }

    /** An entity: the name for queries, and the class for people. */
    private record Owner(Object entity, String queryName, String className) {
        String simpleName() {
            return className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
        }
    }

    private void entity(Owner owner) {
        String name = owner.queryName();
        Object entity = owner.entity();
        Object table = ReflectiveCalls.some(entity, "getTable");
        if (ReflectiveCalls.is(table, "isSubselect")) {
            add(QueryKind.SUBSELECT, owner.simpleName(), place(owner, "", "Subselect"), "select e from " + name + " e");
        }
        if (isText(ReflectiveCalls.find(entity, "getWhere"))) {
            add(
                    QueryKind.RESTRICTION,
                    owner.simpleName(),
                    place(owner, "", RESTRICTION_ANNOTATIONS),
                    "select 1 from " + name + " e");
        }
        filters(owner, entity, "", "select 1 from " + name + " e");
        customStatements(owner, entity, "");
        properties(owner, entity, "");
    }

    private static QueryPlace place(Owner owner, String path, String... annotations) {
        String attribute = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
        if (attribute.isEmpty()) {
            return QueryPlace.of(owner.className(), "", "", annotations);
        }
        try {
            JavaMember member = JavaMember.of(
                    Class.forName(owner.className(), false, MappedExpressions.class.getClassLoader()), attribute);
            return QueryPlace.of(member.declaringClass(), member.name(), "", annotations);
        } catch (ClassNotFoundException | LinkageError unloadable) {
            return QueryPlace.of(owner.className(), attribute, "", annotations);
        }
    }

    private void properties(Owner owner, Object holder, String prefix) {
        for (Object property : ReflectiveCalls.list(holder, "getProperties", "getPropertyIterator")) {
            String path = prefix + ReflectiveCalls.text(property, "getName");
            Object value = ReflectiveCalls.some(property, "getValue");
            String kind = value.getClass().getSimpleName();
            if (kind.equals("Component")) {
                properties(owner, value, path + ".");
            } else if (ReflectiveCalls.find(value, "getElement") != null) {
                collection(owner, value, path);
            } else {
                attribute(owner, value, path);
            }
        }
    }

    private void attribute(Owner owner, Object value, String path) {
        boolean toOne = value.getClass().getSimpleName().endsWith("ToOne");
        boolean formula = false;
        boolean read = false;
        for (Object selectable : ReflectiveCalls.list(value, "getSelectables", "getColumnIterator")) {
            if (ReflectiveCalls.is(selectable, "isFormula")) {
                formula = true;
            } else {
                read |= isText(ReflectiveCalls.find(selectable, "getCustomRead"));
                write(owner, selectable, path);
            }
        }
        String select = toOne
                ? "select 1 from " + owner.queryName() + " e join e." + path + " x"
                : "select e." + path + " from " + owner.queryName() + " e";
        String name = owner.simpleName() + "." + path;
        if (formula) {
            add(QueryKind.FORMULA, name, place(owner, path, "Formula", "JoinFormula", "JoinColumnsOrFormulas"), select);
        }
        if (read) {
            QueryPlace place = place(owner, path, "ColumnTransformer", "ColumnTransformers");
            add(QueryKind.COLUMN_EXPRESSION, name + " (read)", place, select);
        }
    }

    private void write(Owner owner, Object column, String path) {
        Object write = ReflectiveCalls.find(column, "getCustomWrite");
        if (isText(write)) {
            Object table = ReflectiveCalls.some(owner.entity(), "getTable");
            found.add(DeclaredQuery.sending(
                    QueryKind.COLUMN_EXPRESSION,
                    owner.simpleName() + "." + path + " (write)",
                    place(owner, path, "ColumnTransformer", "ColumnTransformers"),
                    List.of(SentStatement.of("update " + tableName(table) + " set "
                            + quoted(column, "getName", "isQuoted") + "=" + write))));
        }
    }

    private static String tableName(Object table) {
        Object schema = ReflectiveCalls.get(table, "getSchema");
        return (schema == null ? "" : quoted(table, "getSchema", "isSchemaQuoted") + ".")
                + quoted(table, "getName", "isQuoted");
    }

    private static String quoted(Object holder, String name, String isQuoted) {
        String text = ReflectiveCalls.text(holder, name);
        return ReflectiveCalls.is(holder, isQuoted) ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private void collection(Owner owner, Object collection, String path) {
        String join = "select 1 from " + owner.queryName() + " e join e." + path + " x";
        String name = owner.simpleName() + "." + path;
        Object element = ReflectiveCalls.find(collection, "getElement");
        boolean restricted = isText(ReflectiveCalls.find(collection, "getWhere"))
                || isText(ReflectiveCalls.find(collection, "getManyToManyWhere"));
        if (restricted && isDeclared(owner, path)) {
            add(
                    QueryKind.RESTRICTION,
                    name,
                    place(owner, path, "SQLRestriction", "Where", "SQLJoinTableRestriction", "WhereJoinTable"),
                    join);
        }
        if (element != null
                && ReflectiveCalls.list(element, "getSelectables", "getColumnIterator").stream()
                        .anyMatch(each -> ReflectiveCalls.is(each, "isFormula"))) {
            add(QueryKind.FORMULA, name, place(owner, path, "Formula", "JoinFormula"), join);
        }
        filters(owner, collection, path, join);
        customStatements(owner, collection, path);
    }

    /** Hibernate 5 copies the restriction of an element's class to the collection; it is reported on the class. */
    private static boolean isDeclared(Owner owner, String path) {
        QueryPlace place = place(owner, path);
        try {
            Class<?> type = Class.forName(place.className(), false, MappedExpressions.class.getClassLoader());
            List<java.lang.reflect.AnnotatedElement> elements = new ArrayList<>(List.of(type.getDeclaredFields()));
            elements.addAll(List.of(type.getDeclaredMethods()));
            return elements.stream()
                    .filter(each -> ((java.lang.reflect.Member) each).getName().equals(place.member()))
                    .flatMap(each -> List.of(each.getDeclaredAnnotations()).stream())
                    .map(each -> each.annotationType().getSimpleName())
                    .anyMatch(each -> each.contains("Restriction") || each.startsWith("Where"));
        } catch (ClassNotFoundException | LinkageError unloadable) {
            return true;
        }
    }

    private void filters(Owner owner, Object filtered, String path, String hql) {
        TreeSet<String> names = new TreeSet<>();
        for (String method : List.of("getFilters", "getManyToManyFilters")) {
            if (ReflectiveCalls.method(filtered.getClass(), method) != null) {
                ReflectiveCalls.list(filtered, method)
                        .forEach(filter -> names.add(ReflectiveCalls.text(filter, "getName")));
            }
        }
        for (String filter : names) {
            String name = owner.simpleName() + (path.isEmpty() ? "" : "." + path) + " filter " + filter;
            QueryPlace place = place(owner, path, "Filter", "Filters", "FilterJoinTable");
            Optional<String> obstacle = FilterValues.obstacle(hibernate, filter);
            found.add(
                    obstacle.isPresent()
                            ? DeclaredQuery.unknown(QueryKind.FILTER, name, place, obstacle.get())
                            : SentQuery.of(
                                    QueryKind.FILTER,
                                    name,
                                    place,
                                    hibernate.run(manager -> {
                                        FilterValues.enable(hibernate, manager, filter);
                                        QueryExecution.ofText(manager, hql);
                                    }),
                                    false));
        }
    }

    private void customStatements(Owner owner, Object holder, String path) {
        for (String operation : List.of("Insert", "Update", "Delete", "DeleteAll")) {
            Object sql = ReflectiveCalls.find(holder, "getCustomSQL" + operation);
            if (!isText(sql)) {
                continue;
            }
            String name = owner.simpleName() + (path.isEmpty() ? "" : "." + path) + " "
                    + operation.toLowerCase(java.util.Locale.ROOT);
            QueryPlace place = place(owner, path, "SQL" + operation);
            found.add(
                    ReflectiveCalls.is(holder, "isCustom" + operation + "Callable")
                            ? DeclaredQuery.unknown(QueryKind.CUSTOM_STATEMENT, name, place, "it calls a procedure")
                            : DeclaredQuery.sending(
                                    QueryKind.CUSTOM_STATEMENT,
                                    name,
                                    place,
                                    List.of(SentStatement.of(
                                            path.isEmpty()
                                                    ? withNames(owner, String.valueOf(sql))
                                                    : String.valueOf(sql)))));
        }
    }

    /** The statement with what Hibernate puts for {@code {h-schema}} and the like: in those of entities, not of collections. */
    private String withNames(Owner owner, String sql) {
        return sql.contains("{h-") ? hibernate.withNames(owner.queryName(), sql) : sql;
    }

    private void add(QueryKind kind, String name, QueryPlace place, String hql) {
        found.add(
                SentQuery.of(kind, name, place, hibernate.run(manager -> QueryExecution.ofText(manager, hql)), false));
    }

    private static boolean isText(@Nullable Object value) {
        return value != null && !value.toString().isBlank();
    }
}

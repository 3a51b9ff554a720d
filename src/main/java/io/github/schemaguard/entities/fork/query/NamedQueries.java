package io.github.schemaguard.entities.fork.query;

import io.github.schemaguard.entities.fork.hibernate.HibernateMetadata;
import io.github.schemaguard.entities.fork.query.RunningHibernate.Outcome;
import io.github.schemaguard.entities.fork.reflect.ReflectiveCalls;
import io.github.schemaguard.entities.query.DeclaredQuery;
import io.github.schemaguard.entities.query.QueryKind;
import io.github.schemaguard.entities.query.QueryPlace;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The named queries of entities, packages and mapping files. */
final class NamedQueries {

    private static final Set<String> ANNOTATIONS = Set.of("NamedQuery", "NamedNativeQuery");

    private final RunningHibernate hibernate;
    private final Map<String, QueryPlace> places = new TreeMap<>();

    /** @param classNames classes and packages whose annotations declare queries */
    NamedQueries(RunningHibernate hibernate, List<String> classNames) {
        this.hibernate = hibernate;
        classNames.forEach(this::findPlaces);
    }

    List<DeclaredQuery> find() {
        List<DeclaredQuery> queries = new ArrayList<>();
        texts(false).forEach((name, text) -> queries.add(query(QueryKind.NAMED_QUERY, name, text)));
        texts(true).forEach((name, text) -> queries.add(query(QueryKind.NAMED_NATIVE_QUERY, name, text)));
        return queries;
    }

    private DeclaredQuery query(QueryKind kind, String name, String text) {
        QueryPlace place = places.getOrDefault(name, QueryPlace.inMappingFile(name));
        Outcome outcome = hibernate.run(manager -> QueryExecution.ofName(manager, name, text));
        return SentQuery.of(kind, name, place, outcome, true);
    }

    /** The texts of the queries by name. */
    private Map<String, String> texts(boolean sql) {
        HibernateMetadata metadata = hibernate.metadata();
        Map<String, String> texts = new TreeMap<>();
        Consumer<Object> add = definition -> {
            Object text = first(definition, "getHqlString", "getSqlQueryString", "getQueryString", "getQuery");
            texts.put(String.valueOf(first(definition, "getRegistrationName", "getName")), String.valueOf(text));
        };
        String visit = sql ? "visitNamedNativeQueryDefinitions" : "visitNamedHqlQueryDefinitions";
        String list = sql ? "getNamedNativeQueryDefinitions" : "getNamedQueryDefinitions";
        if (ReflectiveCalls.method(metadata.metadata().getClass(), list) != null) {
            ReflectiveCalls.list(metadata.metadata(), list).forEach(add);
        } else {
            ReflectiveCalls.call(metadata.metadata(), visit, add);
        }
        return texts;
    }

    private static @Nullable Object first(Object definition, String... methods) {
        for (String method : methods) {
            Object value = ReflectiveCalls.find(definition, method);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private void findPlaces(String className) {
        try {
            Class<?> type = Class.forName(className, false, NamedQueries.class.getClassLoader());
            for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
                String owner = each.getName();
                declared(each)
                        .forEach((name, annotation) -> places.putIfAbsent(
                                name,
                                QueryPlace.of(owner, "", name, annotation, annotation.replace("Query", "Queries"))));
            }
        } catch (ClassNotFoundException | LinkageError unloadable) {
            // Hibernate has reported a class that it needs; a package need not have a class.
        }
    }

    /** The annotations' simple names by the queries' names. */
    private static Map<String, String> declared(AnnotatedElement element) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Annotation each : element.getDeclaredAnnotations()) {
            add(each, found);
        }
        return found;
    }

    private static void add(Annotation annotation, Map<String, String> found) {
        String name = annotation.annotationType().getSimpleName();
        if (ANNOTATIONS.contains(name)) {
            found.put(ReflectiveCalls.text(annotation, "name"), name);
        } else if (name.equals("NamedQueries") || name.equals("NamedNativeQueries")) {
            for (Object each : (Object[]) ReflectiveCalls.some(annotation, "value")) {
                add((Annotation) each, found);
            }
        }
    }
}

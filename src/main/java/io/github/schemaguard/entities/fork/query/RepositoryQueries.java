package io.github.schemaguard.entities.fork.query;

import io.github.schemaguard.entities.fork.query.RunningHibernate.Outcome;
import io.github.schemaguard.entities.fork.reflect.ReflectiveCalls;
import io.github.schemaguard.entities.query.DeclaredQuery;
import io.github.schemaguard.entities.query.DeclaredQuery.SentStatement;
import io.github.schemaguard.entities.query.DeclaredQuery.WantedColumn;
import io.github.schemaguard.entities.query.QueryKind;
import io.github.schemaguard.entities.query.QueryPlace;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The query methods of Spring Data's repositories. */
final class RepositoryQueries {

    private static final String[] ANNOTATIONS = {"Query", "NativeQuery", "Procedure"};

    private final RunningHibernate hibernate;
    private final List<String> places;

    /** Projections of queries whose columns Hibernate names. */
    private final Set<String> ofEntities = new HashSet<>();

    /** @param places directories and jars with repositories */
    RepositoryQueries(RunningHibernate hibernate, List<String> places) {
        this.hibernate = hibernate;
        this.places = places;
    }

    List<DeclaredQuery> find() throws ReflectiveOperationException, IOException {
        SpringData spring = SpringData.find();
        List<DeclaredQuery> queries = new ArrayList<>();
        if (spring == null) {
            return queries;
        }
        for (String name : ClassFiles.interfaces(places)) {
            Class<?> type = load(name);
            if (type != null && spring.isRepository(type)) {
                queries.addAll(of(spring, type));
            }
        }
        return queries.stream().map(this::withoutSharedProjections).toList();
    }

    /** A projection that queries of both kinds share may have properties for one kind only. */
    private DeclaredQuery withoutSharedProjections(DeclaredQuery query) {
        if (query.kind() != QueryKind.NATIVE_METHOD || query.statements().isEmpty()) {
            return query;
        }
        return DeclaredQuery.sending(
                query.kind(),
                query.name(),
                query.place(),
                query.statements().stream()
                        .map(each -> new SentStatement(
                                each.sql(),
                                each.plain(),
                                each.parameterTypes(),
                                each.wanted().stream()
                                        .filter(wanted -> !ofEntities.contains(wanted.projection()))
                                        .toList()))
                        .toList());
    }

    private static @Nullable Class<?> load(String name) {
        try {
            return Class.forName(name, false, RepositoryQueries.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError needsAnotherLibrary) {
            return null;
        }
    }

    /** A query method of a repository. */
    private record Candidate(Class<?> repository, Class<?> domainType, Class<?> returned, Method method) {}

    private List<DeclaredQuery> of(SpringData spring, Class<?> repository) {
        List<Candidate> candidates = new ArrayList<>();
        List<DeclaredQuery> skipped = new ArrayList<>();
        Outcome outcome = hibernate.run(manager -> {
            Object factory = spring.factory(manager);
            Object metadata = spring.metadata(factory, repository);
            Class<?> domainType = (Class<?>) ReflectiveCalls.some(metadata, "getDomainType");
            if (!isEntity(domainType)) {
                skipped.add(DeclaredQuery.skipped(
                        QueryKind.REPOSITORY_METHOD,
                        repository.getName(),
                        QueryPlace.of(repository.getName(), "", ""),
                        domainType.getName() + " is not an entity of the persistence unit"));
                return;
            }
            for (Method method : spring.queryMethods(factory, metadata)) {
                if (isImplemented(spring, repository, method)) {
                    skipped.add(DeclaredQuery.skipped(
                            QueryKind.REPOSITORY_METHOD,
                            repository.getName() + "." + method.getName(),
                            place(method),
                            "a class of the application implements it"));
                } else {
                    Class<?> returned = (Class<?>) ReflectiveCalls.call(metadata, "getReturnedDomainClass", method);
                    candidates.add(
                            new Candidate(repository, domainType, returned == null ? Object.class : returned, method));
                }
            }
        });
        if (outcome.failure() != null) {
            return List.of(DeclaredQuery.unknown(
                    QueryKind.REPOSITORY_METHOD,
                    repository.getName(),
                    QueryPlace.of(repository.getName(), "", ""),
                    RefusalText.of(outcome.failure())));
        }
        candidates.sort(Comparator.comparing(each -> each.method().toGenericString()));
        try (Factory factory = new Factory(hibernate, spring)) {
            return Stream.concat(
                            skipped.stream().distinct(),
                            candidates.stream().map(each -> query(factory, each, candidates)))
                    .toList();
        }
    }

    /** The factory of a repository, which all its queries share until one of them fails. */
    private static final class Factory implements AutoCloseable {
        private final RunningHibernate hibernate;
        private final SpringData spring;
        private @Nullable Object entityManager;
        private @Nullable Object repositories;

        Factory(RunningHibernate hibernate, SpringData spring) {
            this.hibernate = hibernate;
            this.spring = spring;
        }

        /** What is done with a factory of repositories. */
        @FunctionalInterface
        interface Work {
            void run(SpringData spring, Object factory) throws ReflectiveOperationException;
        }

        Outcome run(Work work) {
            Object manager = entityManager == null ? hibernate.open() : entityManager;
            entityManager = manager;
            Outcome outcome = hibernate.run(manager, each -> {
                Object factory = repositories == null ? spring.factory(each) : repositories;
                repositories = factory;
                work.run(spring, factory);
            });
            if (outcome.failure() != null) {
                close();
            }
            return outcome;
        }

        @Override
        public void close() {
            if (entityManager != null) {
                RunningHibernate.close(entityManager);
            }
            entityManager = null;
            repositories = null;
        }
    }

    private boolean isEntity(Class<?> domainType) {
        try {
            ReflectiveCalls.call(
                    ReflectiveCalls.some(hibernate.sessionFactory(), "getMetamodel"), "entity", domainType);
            return true;
        } catch (IllegalArgumentException otherStore) {
            return false;
        }
    }

    /** Whether a class of the project has the method, by Spring Data's rule for names. */
    private static boolean isImplemented(SpringData spring, Class<?> repository, Method method) {
        Class<?> declaring = method.getDeclaringClass();
        for (Class<?> type : List.of(repository, declaring)) {
            Class<?> implementation = load(type.getName() + "Impl");
            if (implementation != null
                    && Arrays.stream(implementation.getMethods())
                            .anyMatch(each -> each.getName().equals(method.getName())
                                    && each.getParameterCount() == method.getParameterCount())) {
                return true;
            }
        }
        // An interface beside the repository is a fragment, whose class may have any name, unless its methods are
        // annotated.
        return !spring.extendsRepository(declaring) && declaring != repository && annotation(method) == null;
    }

    private static @Nullable String annotation(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(each -> each.annotationType().getSimpleName())
                .filter(each -> Arrays.asList(ANNOTATIONS).contains(each))
                .findFirst()
                .orElse(null);
    }

    private DeclaredQuery query(Factory factory, Candidate candidate, List<Candidate> all) {
        Method method = candidate.method();
        List<String> types = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .toList();
        boolean overloaded = all.stream()
                        .filter(each -> each.method().getName().equals(method.getName()))
                        .count()
                > 1;
        String name = candidate.repository().getName() + "." + method.getName()
                + (overloaded ? types.stream().collect(Collectors.joining(", ", "(", ")")) : "");
        QueryPlace place = place(method);
        AtomicBoolean made = new AtomicBoolean();
        Outcome outcome = factory.run((spring, repositories) -> {
            Object query = spring.query(repositories, spring.metadata(repositories, candidate.repository()), method);
            made.set(true);
            spring.execute(query, MethodArguments.of(method, candidate.domainType()));
        });
        DeclaredQuery query = SentQuery.of(
                isNative(method) ? QueryKind.NATIVE_METHOD : QueryKind.REPOSITORY_METHOD,
                name,
                place,
                outcome,
                !made.get());
        return withProjection(query, candidate);
    }

    private static QueryPlace place(Method method) {
        return new QueryPlace(
                method.getDeclaringClass().getName(),
                method.getName(),
                Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .toList(),
                List.of(ANNOTATIONS),
                0,
                "");
    }

    /** A native query for an interface has to return a column for each of its properties. */
    private DeclaredQuery withProjection(DeclaredQuery query, Candidate candidate) {
        Class<?> returned = candidate.returned();
        if (!returned.isInterface()
                || returned.getPackageName().startsWith("java.")
                || returned.getPackageName().endsWith(".persistence")
                || returned.isAssignableFrom(candidate.domainType())) {
            return query;
        }
        if (query.kind() != QueryKind.NATIVE_METHOD) {
            ofEntities.add(returned.getName());
            return query;
        }
        if (query.statements().isEmpty()) {
            return query;
        }
        List<WantedColumn> wanted = Arrays.stream(returned.getMethods())
                .filter(getter -> getter.getParameterCount() == 0
                        && !getter.isDefault()
                        && getter.getDeclaringClass() != Object.class
                        && getter.getAnnotations().length == 0)
                .map(getter -> property(getter.getName()))
                .filter(property -> !property.isEmpty())
                .sorted()
                .map(property -> new WantedColumn(List.of(property, snake(property)), returned.getName()))
                .toList();
        List<SentStatement> statements = new ArrayList<>(query.statements());
        SentStatement first = statements.get(0);
        statements.set(0, new SentStatement(first.sql(), first.plain(), first.parameterTypes(), wanted));
        return DeclaredQuery.sending(query.kind(), query.name(), query.place(), statements);
    }

    private static boolean isNative(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(each -> each.annotationType().getSimpleName().equals("NativeQuery")
                        || (each.annotationType().getSimpleName().equals("Query")
                                && ReflectiveCalls.is(each, "nativeQuery")));
    }

    private static String property(String getter) {
        String name =
                getter.startsWith("get") ? getter.substring(3) : getter.startsWith("is") ? getter.substring(2) : "";
        return name.isEmpty() ? "" : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static String snake(String property) {
        return property.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
    }
}

package io.github.schemaguard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The house as docs/architecture.md draws it: imports run downward only, and a library has one home. */
@AnalyzeClasses(packages = ArchitectureTest.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    static final String ROOT = "io.github.schemaguard";

    /** The floors from the ground up. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("model"),
            Set.of("cache", "connection", "files", "finding", "fork", "mapping", "source"),
            Set.of("application", "document", "json", "postgres", "scratch"),
            Set.of("compare", "entities", "migrations"),
            Set.of("baseline", "changelog", "report"),
            Set.of("goal"),
            Set.of("mojo"));

    /** Where each library may be imported. */
    private static final Map<String, Set<String>> HOMES = Map.of(
            "org.apache.maven..", Set.of("mojo"),
            "org.eclipse.aether..", Set.of("mojo"),
            // migrations reads flyway.toml.
            "com.fasterxml.jackson..", Set.of("baseline", "json", "migrations", "report"),
            "org.commonmark..", Set.of("document"),
            // migrations sends COPY data, which JDBC itself cannot.
            "org.postgresql..", Set.of("connection", "scratch", "postgres", "migrations"),
            "org.apache.commons.compress..", Set.of("scratch"),
            "org.jboss.jandex..", Set.of("entities"),
            "com.github.javaparser..", Set.of("entities"));

    @ArchTest
    static final ArchRule imports_run_downward = classes()
            .that()
            .resideInAPackage(ROOT + "..")
            .should(importOnlyFromLowerFloors())
            .because("a newcomer should know from the floor of a room what it can depend on");

    @ArchTest
    static final ArchRule what_forks_share_is_alone = noClasses()
            .that()
            .resideInAPackage(ROOT + ".fork..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(ROOT + ".fork..", "java..", "org.jspecify.annotations")
            .because("a part of it runs beside the project's code");

    @ArchTest
    static final ArchRule the_entities_fork_is_alone = isAlone(ROOT + ".entities.fork");

    @ArchTest
    static final ArchRule the_migrations_fork_is_alone = isAlone(ROOT + ".migrations.fork");

    @ArchTest
    static final ArchRule the_applications_fork_is_alone = isAlone(ROOT + ".application.fork");

    private static ArchRule isAlone(String fork) {
        return noClasses()
                .that()
                .resideInAPackage(fork + "..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are neither of java.* nor of the fork, nor values that need java.* only",
                        (JavaClass used) -> !used.getPackageName().startsWith("java.")
                                && !(used.getPackageName() + ".").startsWith(fork + ".")
                                && !used.getPackageName().equals(ROOT + ".fork.protocol")
                                && !used.getPackageName().equals(ROOT + ".fork")
                                && !used.getPackageName().equals(ROOT + ".application.fork")
                                && !used.getPackageName().equals("org.jspecify.annotations")
                                && !used.isPrimitive()
                                && !used.isArray()
                                && !isPlainValue(used)))
                .because("it runs on the project's class path, where nothing of ours or of our libraries may be");
    }

    /** Whether it is a record or enum that depends on java.* and on others of its kind only. */
    private static boolean isPlainValue(JavaClass type) {
        return (type.isRecord() || type.isEnum())
                && type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                        .allMatch(used -> used.equals(type)
                                || used.isPrimitive()
                                || used.getPackageName().startsWith("java.")
                                || used.getPackageName().equals("org.jspecify.annotations")
                                || isPlainValue(used));
    }

    @ArchTest
    static void a_library_has_one_home(com.tngtech.archunit.core.domain.JavaClasses classes) {
        HOMES.forEach((library, rooms) -> noClasses()
                .that()
                .resideOutsideOfPackages(
                        rooms.stream().map(room -> ROOT + "." + room + "..").toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because("the rooms of " + library + " are " + rooms)
                .check(classes));
    }

    private static ArchCondition<JavaClass> importOnlyFromLowerFloors() {
        return new ArchCondition<>("import only from lower floors") {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                from.getDirectDependenciesFromSelf().forEach(dependency -> {
                    JavaClass to = dependency.getTargetClass();
                    if (!to.getPackageName().startsWith(ROOT) || room(from).equals(room(to))) {
                        return;
                    }
                    if (floor(to) >= floor(from)) {
                        events.add(SimpleConditionEvent.violated(from, dependency.getDescription()));
                    }
                });
            }
        };
    }

    private static String room(JavaClass type) {
        String below = type.getPackageName().substring(ROOT.length() + 1);
        return below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
    }

    private static int floor(JavaClass type) {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).contains(room(type))) {
                return floor;
            }
        }
        throw new IllegalStateException(type + " stands in a room that is on no floor: add it to FLOORS");
    }
}

package io.github.schemaguard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The layers that docs/architecture.md shows: imports run downward only, and a library has one home. */
@AnalyzeClasses(packages = ArchitectureTest.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    static final String ROOT = "io.github.schemaguard";

    /** The packages directly below the root, from the lowest layer to the highest; packages of one layer do not know each other. */
    private static final List<Set<String>> LAYERS = List.of(
            Set.of("codec", "model"),
            Set.of("cache", "connection", "files", "finding", "fork", "git", "mapping", "source"),
            Set.of("application", "document", "html", "json", "postgres", "scratch"),
            Set.of("compare", "diagram", "entities", "lint", "migrations"),
            Set.of("baseline", "changelog", "export", "policy", "report", "site"),
            Set.of("goal"),
            Set.of("mojo"));

    /** The packages that may import each library, their subpackages included. */
    private static final Map<String, Set<String>> HOMES = Map.of(
            "org.eclipse.elk..", Set.of("diagram"),
            "org.apache.maven..", Set.of("mojo"),
            "org.eclipse.aether..", Set.of("mojo"),
            // migrations reads flyway.toml and change logs.
            "com.fasterxml.jackson..",
                    Set.of("baseline", "changelog", "export", "json", "migrations", "policy", "report", "site"),
            "org.commonmark..", Set.of("document"),
            // migrations sends COPY data, which JDBC itself cannot.
            "org.postgresql..", Set.of("connection", "scratch", "postgres", "migrations"),
            "org.apache.commons.compress..", Set.of("scratch"),
            "org.jboss.jandex..", Set.of("entities"),
            "org.objectweb.asm..", Set.of("entities"),
            "com.github.javaparser..", Set.of("entities"));

    /** The packages whose classes run in the project's class loader, and what they share. */
    private static final List<String> FORKS = List.of("entities.fork", "migrations.fork", "application.fork");

    /** A reader can take in about thirty classes of a package; the limit is a little higher. */
    private static final int LARGEST_PACKAGE = 36;

    @ArchTest
    static final ArchRule imports_run_downward = ArchRuleDefinition.classes()
            .that()
            .resideInAPackage(ROOT + "..")
            .should(importOnlyFromLowerLayers())
            .because("a newcomer should know from its layer what a package can depend on");

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static void class_cycles_have_at_most_two_classes(JavaClasses classes) {
        List<Set<String>> cycles = new ClassCycles(classes, ROOT)
                .groups().stream().filter(group -> group.size() > 2).toList();
        assertThat(cycles)
                .as("classes that can only be understood together: break the cycle with an interface or a value")
                .isEmpty();
    }

    @ArchTest
    static final ArchRule what_forks_share_is_alone = noClasses()
            .that()
            .resideInAnyPackage(ROOT + ".fork..", ROOT + ".codec..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    ROOT + ".fork..", ROOT + ".codec..", "java..", "jdk.jfr..", "org.jspecify.annotations")
            .because("a part of it runs beside the project's code");

    @ArchTest
    static void forks_depend_on_java_and_what_they_share(JavaClasses classes) {
        for (String fork : FORKS) {
            List<String> allowed = Stream.of(fork, "fork", "application.fork")
                    .map(name -> ROOT + "." + name)
                    .toList();
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + fork + "..")
                    .should()
                    .dependOnClassesThat(DescribedPredicate.describe(
                            "need more than java.* and what forks share",
                            (JavaClass used) -> !isOfJava(used)
                                    && allowed.stream()
                                            .noneMatch(name -> (used.getPackageName() + ".").startsWith(name + "."))
                                    && !isPlainValue(used)))
                    .because("it runs on the project's class path, where our other classes and libraries are missing")
                    .check(classes);
        }
    }

    /** Whether it is a record or enum that depends on java.* and on others of its kind only. */
    private static boolean isPlainValue(JavaClass type) {
        return (type.isRecord() || type.isEnum())
                && type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                        .allMatch(used -> used.equals(type) || isOfJava(used) || isPlainValue(used));
    }

    private static boolean isOfJava(JavaClass type) {
        JavaClass base = type.getBaseComponentType();
        return base.isPrimitive()
                || base.getPackageName().startsWith("java.")
                || base.getPackageName().equals("javax.sql")
                || base.getPackageName().startsWith("jdk.jfr")
                || base.getPackageName().equals("org.jspecify.annotations");
    }

    @ArchTest
    static void a_library_has_one_home(JavaClasses classes) {
        HOMES.forEach((library, homes) -> noClasses()
                .that()
                .resideOutsideOfPackages(
                        homes.stream().map(home -> ROOT + "." + home + "..").toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because("the packages for " + library + " are " + homes)
                .check(classes));
    }

    @ArchTest
    static void packages_are_small_enough_to_read(JavaClasses classes) {
        Map<String, Integer> large = new TreeMap<>();
        topLevel(classes).stream()
                .collect(groupingBy(JavaClass::getPackageName, toSet()))
                .forEach((name, members) -> {
                    if (members.size() > LARGEST_PACKAGE) {
                        large.put(name, members.size());
                    }
                });
        assertThat(large).as("packages to divide").isEmpty();
    }

    @ArchTest
    static void a_simple_class_name_stands_once(JavaClasses classes) {
        Map<String, List<JavaClass>> twice = new TreeMap<>();
        topLevel(classes).stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getSimpleName))
                .forEach((name, types) -> {
                    if (types.size() > 1) {
                        twice.put(name, types);
                    }
                });
        assertThat(twice).as("names that a search finds twice").isEmpty();
    }

    @ArchTest
    static void each_package_says_what_belongs_there(JavaClasses classes) throws IOException {
        Path sources = Path.of("src/main/java");
        List<String> silent = new ArrayList<>();
        for (String name :
                topLevel(classes).stream().map(JavaClass::getPackageName).collect(toSet())) {
            Path info = sources.resolve(name.replace('.', '/')).resolve("package-info.java");
            String text = Files.exists(info) ? Files.readString(info) : "";
            if (!text.contains("/**") || !text.contains("@NullMarked")) {
                silent.add(name);
            }
        }
        assertThat(silent)
                .as("packages without a described and @NullMarked package-info.java")
                .isEmpty();
    }

    private static Collection<JavaClass> topLevel(JavaClasses classes) {
        return classes.stream().filter(type -> !type.getName().contains("$")).toList();
    }

    private static ArchCondition<JavaClass> importOnlyFromLowerLayers() {
        return new ArchCondition<>("import only from lower layers") {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                from.getDirectDependenciesFromSelf().forEach(dependency -> {
                    JavaClass to = dependency.getTargetClass();
                    if (to.getPackageName().startsWith(ROOT)
                            && !area(from).equals(area(to))
                            && layer(to) >= layer(from)) {
                        events.add(SimpleConditionEvent.violated(from, dependency.getDescription()));
                    }
                });
            }
        };
    }

    /** The package directly below the root that a class belongs to. */
    private static String area(JavaClass type) {
        String below = type.getPackageName().substring(ROOT.length() + 1);
        return below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
    }

    private static int layer(JavaClass type) {
        for (int layer = 0; layer < LAYERS.size(); layer++) {
            if (LAYERS.get(layer).contains(area(type))) {
                return layer;
            }
        }
        throw new IllegalStateException(type + " stands in a package of no layer: add the package to LAYERS");
    }
}

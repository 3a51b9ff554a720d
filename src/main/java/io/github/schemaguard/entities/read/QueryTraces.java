package io.github.schemaguard.entities.read;

import io.github.schemaguard.entities.scan.EntityScan;
import io.github.schemaguard.entities.scan.EntitySources.Gathered;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Whether a module may have queries: without a trace of one, no JVM need be started to look for them. */
final class QueryTraces {

    /** What the class file of a class with a query, or with SQL in its mapping, contains. */
    private static final Pattern IN_CLASS_FILE = Pattern.compile("persistence/Named(?:Native)?Quer"
            + "|Lorg/hibernate/annotations/(?:Named(?:Native)?Quer|Formula|JoinFormula|JoinColumn(?:s)?OrFormula"
            + "|DiscriminatorFormula|Column(?:Transformer)|SQL|Where|Filter|Subselect|Loader|HQLSelect)");

    /** With this library, any interface may be a repository. */
    private static final Pattern SPRING_DATA = Pattern.compile("spring-data-jpa-\\d.*\\.jar");

    private QueryTraces() {}

    /**
     * Whether there is a trace of a query.
     *
     * @param places directories and jars with classes of the module
     */
    static boolean areIn(List<Path> classPath, List<Path> places, Gathered sources) throws IOException {
        if (!sources.allMappingFiles().isEmpty()
                || !sources.configurationFiles().isEmpty()
                || classPath.stream()
                        .anyMatch(entry -> SPRING_DATA
                                .matcher(String.valueOf(entry.getFileName()))
                                .matches())) {
            return true;
        }
        for (Path place : places) {
            if (EntityScan.anyClass(place, QueryTraces::isTrace)) {
                return true;
            }
        }
        // Entities of other places, such as dependencies, are few; their classes are not looked at.
        return sources.searched().stream().anyMatch(place -> !places.contains(place));
    }

    private static boolean isTrace(byte[] content) {
        return IN_CLASS_FILE
                .matcher(new String(content, StandardCharsets.ISO_8859_1))
                .find();
    }
}

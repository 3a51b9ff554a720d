package io.github.schemaguard.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every known trap has a test in which the differing form fires, and one in which the agreeing form is silent. */
class KnownTrapsTest {

    private static final Path TRAPS = Path.of("src/test/resources/compare/known-traps.txt");
    private static final Pattern ANNOTATION = Pattern.compile("(?s)@Trap\\(([^)]*)\\)");
    private static final Pattern CLAIM = Pattern.compile("\"(T\\d\\d (?:fires|silent))\"");

    @Test
    void every_trap_fires_and_stays_silent() throws IOException {
        List<String> rows = Files.readAllLines(TRAPS).stream()
                .map(line -> line.substring(0, 3))
                .toList();
        Set<String> wanted = rows.stream()
                .flatMap(row -> Stream.of(row + " fires", row + " silent"))
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> claimed = new TreeSet<>(claimedByTests());
        CasesTest.cases().forEach(one -> rowsOf(one).forEach(row -> claimed.add(row + how(one))));

        assertThat(rows).doesNotHaveDuplicates().isSorted().hasSize(63);
        assertThat(claimed).containsAll(wanted);
        assertThat(wanted).as("a trap that is not listed").containsAll(claimed);
    }

    private static String how(ComparisonCase one) {
        return one.expected().isEmpty() ? " silent" : " fires";
    }

    /** The traps that the case's notes name. */
    private static List<String> rowsOf(ComparisonCase one) {
        return one.all("trap").flatMap(traps -> Stream.of(traps.split(" "))).toList();
    }

    private static Set<String> claimedByTests() throws IOException {
        Set<String> claims = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith("Test.java")).toList()) {
                Matcher annotation = ANNOTATION.matcher(Files.readString(file));
                while (annotation.find()) {
                    Matcher claim = CLAIM.matcher(annotation.group(1));
                    while (claim.find()) {
                        claims.add(claim.group(1));
                    }
                }
            }
        }
        return claims;
    }
}

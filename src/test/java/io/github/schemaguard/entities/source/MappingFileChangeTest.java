package io.github.schemaguard.entities.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.GoldenFile;
import io.github.schemaguard.mapping.MappedMember;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every change of the entities that an example of a rule proposes, in the words of mapping files. A rule that says it in other
 * words changes the golden file: then see whether both formats can still say it.
 */
class MappingFileChangeTest {

    private static final Pattern REPAIR = Pattern.compile("(?m)^ {2}repair of entities: (.*)$");

    @Test
    void every_proposed_change_is_said_in_the_words_of_each_format() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String change : proposed()) {
            text.append(change).append('\n');
            text.append("  hbm.xml: ")
                    .append(changed("Item.hbm.xml", true, change))
                    .append('\n');
            text.append("  orm.xml: ").append(changed("orm.xml", false, change)).append("\n\n");
        }
        GoldenFile.of("entities/source/mapping-file-changes.txt").assertMatches(text.toString());
    }

    private static String changed(String file, boolean hibernate, String change) {
        MappedMember member = new MappedMember("shop.Item", "label", "shop.Item", "label", file, null);
        return new MappingFileChange(List.of(member), hibernate, false)
                .of(change)
                .orElse("-");
    }

    private static SortedSet<String> proposed() throws IOException {
        SortedSet<String> changes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/compare/rule"))) {
            for (Path file : files.filter(each -> each.endsWith("findings.txt")).toList()) {
                Matcher repair = REPAIR.matcher(Files.readString(file));
                while (repair.find()) {
                    changes.add(repair.group(1));
                }
            }
        }
        assertThat(changes).isNotEmpty();
        return changes;
    }
}

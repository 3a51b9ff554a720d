package io.github.schemaguard.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.schemaguard.RandomEdits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DotEnvTest {
    private static final Map<String, String> ENVIRONMENT = Map.of("HOST", "db.example", "EMPTY", "");

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "X=1 | 1",
                "export X=1 | 1",
                "  X = 1   | 1",
                "X= | ``",
                "X=a b # comment | a b",
                "X=a#b | a#b",
                "X=# comment | ``",
                "X='a # b' | a # b",
                "X='$a ${HOST} \\n' # comment | $a ${HOST} \\n",
                "X=\"a # b\" | a # b",
                "X=\"\\\"q\\\" \\$ \\\\ \\x\" | \"q\" $ \\ \\x",
                "X=pa$word | pa$word",
                "X=pa\\${HOST} | pa${HOST}",
                "X=http://${HOST}/ | http://db.example/",
                "X=\"${HOST}\" | db.example",
                "X=${NOPE:-a-b} | a-b",
                "X=${EMPTY:-a} | a",
                "X=${EMPTY-a} | ``",
                "X=${HOST:-a} | db.example",
                "X=${not a name} | ${not a name}",
            })
    void aValueIsReadAsShellsReadIt(String line, String value) throws IOException {
        assertThat(read(line).get("X")).contains(value);
    }

    @Test
    void theLastAssignmentWinsAndEarlierOnesCanBeReferredTo() throws IOException {
        DotEnvFile file =
                read("\uFEFFUSER_NAME=app\r\n\r\n# X=0\r\nX=1\r\nX=${USER_NAME}-2\r\nBARE\r\nexport BARE\r\n");

        assertThat(file.get("X")).contains("app-2");
        assertThat(file.get("BARE")).isEmpty();
        assertThat(file.get("Y")).isEmpty();
    }

    @Test
    void aQuotedValueMaySpanLines() throws IOException {
        DotEnvFile file = read("X=\"a\nb\"\nY='c\nd'\nZ=1");

        assertThat(file.get("X")).contains("a\nb");
        assertThat(file.get("Y")).contains("c\nd");
        assertThat(file.get("Z")).contains("1");
    }

    @Test
    void aVariableThatIsSetNowhereMattersOnlyToTheValuesThatNeedIt() throws IOException {
        DotEnvFile file = read("A=${NOPE}\nB=x${A}\nC=1");

        assertThat(file.get("C")).contains("1");
        assertThatThrownBy(() -> file.get("B"))
                .hasMessageContaining("B refers to ${NOPE}, which is not set")
                .isInstanceOf(ConnectionException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=zqXw", "X='zqXw", "X=\"zqXw", "X='a' zqXw", "zqXw zqXw", "\"X\"=zqXw"})
    void aBrokenLineIsNamedAndNotQuoted(String line) {
        assertThatThrownBy(() -> read("A=1\n# comment\n" + line))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining(".env:3: the line ")
                .hasMessageNotContaining("zqXw");
    }

    @Property(tries = 500)
    void anyValueSurvivesSingleAndDoubleQuotes(@ForAll String value) throws IOException {
        String plain = value.replace("\r\n", "\n");
        String single = plain.replace("'", "");
        String doubled = plain.replace("\\", "\\\\").replace("\"", "\\\"").replace("$", "\\$");

        Map<String, DotEnvParser.Value> values =
                new DotEnvParser(".env", "S='" + single + "'\nD=\"" + doubled + "\"", Map.of()).read();

        assertThat(values.get("S").text()).isEqualTo(single);
        assertThat(values.get("D").text()).isEqualTo(plain);
        assertThat(values.toString()).isEqualTo("{S=***, D=***}");
    }

    @Property(tries = 500)
    void anEditedFileIsReadOrRefusedInWords(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int edits) {
        String text = RandomEdits.of(
                "PGHOST=db\nexport PGUSER='a b'\nPGPASSWORD=\"a\\n${PGHOST:-x}\" # x\n", new Random(seed), edits);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            try {
                new DotEnvParser(".env", text, Map.of("HOME", "/")).read();
            } catch (ConnectionException refused) {
                assertThat(refused).hasMessageStartingWith(".env:");
            }
        });
    }

    private DotEnvFile read(String text) throws IOException {
        return DotEnvFile.read(Files.writeString(directory.resolve(".env"), text), ENVIRONMENT);
    }
}

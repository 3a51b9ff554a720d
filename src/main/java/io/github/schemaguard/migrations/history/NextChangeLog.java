package io.github.schemaguard.migrations.history;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The file names of the project's next change logs of Liquibase.
 *
 * @param last the beginning of the last numbered file, {@code 014-}; empty when the files have no numbers; then the names
 *     have a placeholder
 */
public record NextChangeLog(Optional<String> last) {

    private static final Pattern NUMBERED = Pattern.compile("(\\d+[-_.]).+\\.(?:sql|xml|ya?ml|json)");

    /** The next number after those of the files below these directories, which need not exist. */
    public static NextChangeLog after(Collection<Path> directories) throws IOException {
        List<String> beginnings = new ArrayList<>();
        for (Path directory : directories) {
            if (Files.isDirectory(directory)) {
                try (Stream<Path> files = Files.walk(directory)) {
                    files.map(file -> NUMBERED.matcher(String.valueOf(file.getFileName())))
                            .filter(Matcher::matches)
                            .map(name -> name.group(1))
                            .forEach(beginnings::add);
                }
            }
        }
        return new NextChangeLog(beginnings.stream()
                .max(Comparator.comparing(NextChangeLog::number).thenComparing(one -> one)));
    }

    /** {@code 015-} for the first after {@code 014-}, with as many digits and the same separator. */
    public String prefix(int number) {
        if (last.isEmpty()) {
            return String.format(Locale.ROOT, "next-%04d-", number);
        }
        String beginning = last.get();
        int digits = beginning.length() - 1;
        String next = number(beginning).add(BigInteger.valueOf(number)).toString();
        return "0".repeat(Math.max(0, digits - next.length())) + next + beginning.charAt(digits);
    }

    private static BigInteger number(String beginning) {
        return new BigInteger(beginning.substring(0, beginning.length() - 1));
    }
}

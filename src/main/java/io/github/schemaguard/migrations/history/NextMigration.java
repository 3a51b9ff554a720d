package io.github.schemaguard.migrations.history;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The file names of the project's next migrations.
 *
 * @param last the highest version among Flyway's migrations, as written; empty when the project has none; then the
 *     names have a placeholder
 */
public record NextMigration(Optional<String> last) {

    private static final Pattern VERSIONED = Pattern.compile("V(\\d+(?:[._]\\d+)*+)__.+\\.(?:sql|java|kt|class)");
    private static final Pattern LAST_NUMBER = Pattern.compile("\\d+$");

    /** The next version after those of the files below these directories, which need not exist. */
    public static NextMigration after(Collection<Path> directories) throws IOException {
        List<String> versions = new ArrayList<>();
        for (Path directory : directories) {
            if (Files.isDirectory(directory)) {
                try (Stream<Path> files = Files.walk(directory)) {
                    files.map(file -> VERSIONED.matcher(String.valueOf(file.getFileName())))
                            .filter(Matcher::matches)
                            .map(name -> name.group(1))
                            .forEach(versions::add);
                }
            }
        }
        return new NextMigration(versions.stream().max(ORDER));
    }

    /** {@code V15__} for the first after {@code V14}, with as many digits and parts. */
    public String prefix(int number) {
        if (last.isEmpty()) {
            return String.format(Locale.ROOT, "VNEXT_%04d__", number);
        }
        Matcher ending = LAST_NUMBER.matcher(last.get());
        if (!ending.find()) {
            throw new IllegalStateException(last.get() + " is no version");
        }
        String digits = ending.group();
        String next = new BigInteger(digits).add(BigInteger.valueOf(number)).toString();
        String zeros = "0".repeat(Math.max(0, digits.length() - next.length()));
        return "V" + last.get().substring(0, ending.start()) + zeros + next + "__";
    }

    private static final Comparator<String> ORDER = (left, right) -> {
        List<BigInteger> one = numbers(left);
        List<BigInteger> other = numbers(right);
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            int order = part(one, i).compareTo(part(other, i));
            if (order != 0) {
                return order;
            }
        }
        return left.compareTo(right);
    };

    /** {@code 1} and {@code 1.0} are the same version. */
    private static BigInteger part(List<BigInteger> numbers, int at) {
        return at < numbers.size() ? numbers.get(at) : BigInteger.ZERO;
    }

    private static List<BigInteger> numbers(String version) {
        return Arrays.stream(version.split("[._]")).map(BigInteger::new).toList();
    }
}

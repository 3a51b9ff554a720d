package io.github.schemaguard.goal.project;

import io.github.schemaguard.finding.Rule;
import io.github.schemaguard.policy.PolicyException;
import io.github.schemaguard.policy.PolicyFile;
import io.github.schemaguard.policy.SchemaPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Finds the policy of a project: in a file of its own, or in an artifact that several projects share. */
public final class PolicyLocator {

    /** The file's name, in a module, in the root of a build and in an artifact. */
    public static final String FILE = "schema-policy.yaml";

    private static final Pattern COORDINATES = Pattern.compile("([\\w.-]+):([\\w.-]+):([\\w.+-]+)");

    private final Path directory;
    private final Path root;
    private final Libraries libraries;
    private final Supplier<? extends Collection<? extends Rule>> rules;

    /**
     * Looks for policies about these rules.
     *
     * @param directory of the module
     * @param root of the build
     * @param rules asked only if there is a policy
     */
    public PolicyLocator(
            Path directory, Path root, Libraries libraries, Supplier<? extends Collection<? extends Rule>> rules) {
        this.directory = directory;
        this.root = root;
        this.libraries = libraries;
        this.rules = rules;
    }

    /**
     * The policy.
     *
     * @param chosen a file, or {@code groupId:artifactId:version}; null for {@value #FILE} of the module or the build, if
     *     there is one
     * @throws GoalException when there is no such file or artifact, or it is no policy
     */
    public SchemaPolicy find(@Nullable String chosen) {
        try {
            if (chosen == null || chosen.isBlank()) {
                Path own = Stream.of(directory, root)
                        .map(place -> place.resolve(FILE))
                        .filter(Files::exists)
                        .findFirst()
                        .orElse(null);
                return own == null ? SchemaPolicy.STANDARD : read(own, FILE);
            }
            Path file = directory.resolve(chosen.strip());
            if (Files.exists(file)) {
                return read(file, chosen.strip());
            }
            Matcher coordinates = COORDINATES.matcher(chosen.strip());
            if (!coordinates.matches()) {
                throw new GoalException("schema.policy: there is no file " + file
                        + ". Name a file, or an artifact as groupId:artifactId:version");
            }
            return ofArtifact(
                    chosen.strip(), libraries.file(coordinates.group(1), coordinates.group(2), coordinates.group(3)));
        } catch (PolicyException e) {
            throw new GoalException(e.getMessage(), e);
        } catch (IOException e) {
            throw new GoalException("the policy cannot be read: " + e, e);
        }
    }

    private SchemaPolicy read(Path file, String shown) throws IOException {
        return PolicyFile.read(shown, Files.readString(file), rules.get());
    }

    private SchemaPolicy ofArtifact(String shown, Path jar) throws IOException {
        try (ZipFile archive = new ZipFile(jar.toFile())) {
            ZipEntry entry = archive.getEntry(FILE);
            if (entry == null) {
                throw new GoalException("schema.policy: " + shown + " has no " + FILE + " in its root");
            }
            String text = new String(archive.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
            return PolicyFile.read(shown + "!" + FILE, text, rules.get());
        }
    }
}

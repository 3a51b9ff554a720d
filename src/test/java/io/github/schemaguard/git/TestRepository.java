package io.github.schemaguard.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A git repository that a test makes. The user's configuration has no effect on it. */
public final class TestRepository {

    private final Path directory;

    private TestRepository(Path directory) {
        this.directory = directory;
    }

    /** A new one, with the branch {@code main}. */
    public static TestRepository init(Path directory) {
        TestRepository repository = new TestRepository(directory);
        repository.git("init", "-q", "-b", "main");
        return repository;
    }

    /** A clone with only the newest commit. */
    public TestRepository shallowClone(Path target) {
        git("clone", "-q", "--depth", "1", "file://" + directory, target.toString());
        return new TestRepository(target);
    }

    /** Writes a file, with the directories above it. */
    public TestRepository write(String file, String text) {
        try {
            Path path = directory.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commits everything. */
    public TestRepository commit(String message) {
        git("add", "-A");
        git("commit", "-q", "--allow-empty", "-m", message);
        return this;
    }

    /** What git writes. */
    public String git(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=t", "-c", "user.email=t@example.org"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().putAll(Map.of("GIT_CONFIG_GLOBAL", "/dev/null", "GIT_CONFIG_NOSYSTEM", "1"));
        try {
            Process process = builder.redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            return output.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The work tree, the index and the references, to see that nothing changes them. */
    public String state() {
        return git("status", "--porcelain") + "\n" + git("for-each-ref") + "\n" + git("rev-parse", "HEAD");
    }
}

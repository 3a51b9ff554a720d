package io.github.schemaguard.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Runs git in a directory, with its arguments as a list, without a shell, a pager or a prompt. */
final class GitCommand {

    /** A hook passes them on; they would name another repository than the directory's. */
    private static final List<String> OF_HOOKS =
            List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY");

    private final Path directory;

    GitCommand(Path directory) {
        this.directory = directory;
    }

    /** What git wrote, and its exit code. */
    @SuppressWarnings("ArrayRecordComponent")
    record Result(int code, byte[] output, String errors) {

        boolean failed() {
            return code != 0;
        }

        String line() {
            return new String(output, StandardCharsets.UTF_8).strip();
        }

        /** The first line of git's own message. */
        String message() {
            return errors.lines()
                    .findFirst()
                    .orElse("git ended with code " + code)
                    .replaceFirst("^fatal: ", "");
        }
    }

    Result run(String... arguments) {
        try {
            Process process = start(false, arguments);
            process.getOutputStream().close();
            byte[] output = process.getInputStream().readAllBytes();
            String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output, errors);
        } catch (IOException e) {
            throw notInstalled(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GitException("interrupted while git was running", e);
        }
    }

    /** The contents of objects, by their hashes. */
    GitObjects objects() {
        try {
            return new GitObjects(start(true, "cat-file", "--batch"));
        } catch (IOException e) {
            throw notInstalled(e);
        }
    }

    private Process start(boolean quiet, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "--no-pager", "--no-replace-objects"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        Map<String, String> environment = Objects.requireNonNull(builder.environment());
        OF_HOOKS.forEach(environment::remove);
        environment.put("GIT_OPTIONAL_LOCKS", "0");
        environment.put("GIT_TERMINAL_PROMPT", "0");
        environment.put("LC_ALL", "C");
        if (quiet) {
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        }
        return builder.start();
    }

    private static GitException notInstalled(IOException cause) {
        return new GitException(
                "git cannot be started (" + cause.getMessage() + "). Install it, or put it on the PATH of this build",
                cause);
    }
}

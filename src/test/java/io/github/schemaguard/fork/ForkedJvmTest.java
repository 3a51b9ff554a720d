package io.github.schemaguard.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.schemaguard.fork.EchoFork.Behaviour;
import io.github.schemaguard.fork.EchoFork.Reply;
import io.github.schemaguard.fork.EchoFork.Request;
import io.github.schemaguard.fork.protocol.ForkProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForkedJvmTest {

    @TempDir
    Path directory;

    private Path log;
    private final List<Reply> replies = new ArrayList<>();

    @BeforeEach
    void place_log() {
        log = directory.resolve("work/fork.log");
    }

    @Test
    void replies_arrive_one_by_one_and_the_log_gets_what_is_printed() throws IOException {
        Reply answer = run(Behaviour.PRINT_EVERYWHERE);

        assertThat(answer).isEqualTo(new Reply("Ada\tLovelace\n€", true));
        assertThat(replies).containsExactly(new Reply("Ada\tLovelace\n€", false));
        assertThat(Files.readString(log)).contains("to System.out", "to System.err", "to the file descriptor");
    }

    @Test
    void a_log_has_only_the_output_of_the_last_run() throws IOException {
        run(Behaviour.PRINT_EVERYWHERE);
        run(Behaviour.REPLY);

        assertThat(log).isEmptyFile();
    }

    @Test
    void an_end_without_an_answer_shows_the_exit_code_and_the_last_line() {
        fails(Behaviour.EXIT, "ended with exit code 7 and without an answer: giving up. Its output is in " + log);
        assertThat(replies).hasSize(1);
    }

    @Test
    void an_exception_in_the_program_is_in_the_log() throws IOException {
        fails(Behaviour.THROW, "ended with exit code 1 and without an answer: at ");
        assertThat(Files.readString(log)).contains("IllegalStateException: broken");
    }

    @Test
    void garbage_is_reported_as_such() {
        fails(Behaviour.SEND_GARBAGE, "sent an answer that cannot be read: the message is of another version");
    }

    @Test
    void a_program_that_takes_too_long_is_stopped() {
        assertThatExceptionOfType(ForkException.class)
                .isThrownBy(() -> run(Behaviour.HANG, Duration.ofSeconds(2)))
                .withMessageContaining("was stopped after 2 s; set schema.timeLimit if it needs more");
    }

    @Test
    void an_interrupted_thread_stops_waiting() throws InterruptedException {
        List<Throwable> failures = new ArrayList<>();
        Thread waiting = new Thread(() -> {
            try {
                run(Behaviour.HANG);
            } catch (ForkException failure) {
                failures.add(failure);
            }
        });
        waiting.start();
        waiting.interrupt();
        waiting.join(60_000);

        assertThat(failures).singleElement().asString().contains("was interrupted");
    }

    @Test
    void a_jvm_that_cannot_be_started_is_named() {
        ForkedJvm<Request, Reply> jvm = jvm(directory.resolve("no/java"), Duration.ofMinutes(1));

        assertThatExceptionOfType(ForkException.class)
                .isThrownBy(() -> jvm.run(new Request(Behaviour.REPLY, "s3cret"), Optional::of))
                .withMessageContaining("no/java) cannot be started")
                .withMessageNotContaining("s3cret");
    }

    private void fails(Behaviour behaviour, String message) {
        assertThatExceptionOfType(ForkException.class)
                .isThrownBy(() -> run(behaviour))
                .withMessageContaining("The JVM that echoes (")
                .withMessageContaining(message);
    }

    private Reply run(Behaviour behaviour) {
        return run(behaviour, Duration.ofMinutes(1));
    }

    private Reply run(Behaviour behaviour, Duration limit) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return jvm(java, limit).run(new Request(behaviour, "Ada\tLovelace\n€"), reply -> {
            if (!reply.last()) {
                replies.add(reply);
                return Optional.empty();
            }
            return Optional.of(reply);
        });
    }

    private ForkedJvm<Request, Reply> jvm(Path java, Duration limit) {
        Path ours = JvmCommand.codeOf(ForkProgram.class);
        return new ForkedJvm<>(
                java,
                new ProjectClassPath(List.of(ours)),
                EchoFork.PROGRAM,
                "echoes",
                directory,
                log,
                List.of(),
                limit,
                ForkReads.ignored());
    }
}

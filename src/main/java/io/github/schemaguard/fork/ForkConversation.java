package io.github.schemaguard.fork;

import io.github.schemaguard.fork.ForkedJvm.Started;
import io.github.schemaguard.fork.protocol.ForkProtocolException;
import io.github.schemaguard.fork.protocol.FramedMessages;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * An exchange with a forked JVM that has got its request. Closing it ends the JVM; after an answer, the JVM may still report
 * what it has read.
 *
 * @param <R> what the JVM replies
 */
public final class ForkConversation<R> implements AutoCloseable {
    /** Seconds for a JVM to end after it has closed its output. */
    private static final int ENDING = 10;

    private final ForkedJvm<?, R> fork;
    private final Started started;
    private final CompletableFuture<Optional<Set<Path>>> reported;
    private final BlockingQueue<Received<R>> received = new LinkedBlockingQueue<>();
    private final long end;
    private boolean answered;
    private boolean closed;

    private ForkConversation(ForkedJvm<?, R> fork, Started started) {
        this.fork = fork;
        this.started = started;
        this.end = System.nanoTime() + fork.limit().toNanos();
        this.reported = started.report().isPresent() ? fork.reads().expected() : new CompletableFuture<>();
    }

    static <Q, R> ForkConversation<R> begin(ForkedJvm<Q, R> fork, Started started, Q request) {
        ForkConversation<R> conversation = new ForkConversation<>(fork, started);
        conversation.converse(
                new FramedMessages<>(fork.program().request()),
                request,
                new FramedMessages<>(fork.program().reply()));
        return conversation;
    }

    /**
     * A reply, or why there is none.
     *
     * @param failure empty when the stream has just ended
     */
    private record Received<R>(Optional<R> reply, Optional<IOException> failure) {}

    /** Talks to the fork in a thread of its own: reading from a process can be neither limited nor interrupted. */
    private <Q> void converse(FramedMessages<Q> requests, Q request, FramedMessages<R> replies) {
        Process process = started.process();
        Thread thread = new Thread(
                () -> {
                    try (OutputStream printed = Files.newOutputStream(fork.log(), StandardOpenOption.APPEND)) {
                        requests.write(request, process.getOutputStream());
                        InputStream in = new BufferedInputStream(process.getInputStream());
                        Optional<R> reply;
                        do {
                            reply = replies.read(in, printed);
                            received.add(new Received<>(reply, Optional.empty()));
                        } while (reply.isPresent());
                    } catch (IOException failure) {
                        received.add(new Received<>(Optional.empty(), Optional.of(failure)));
                    }
                },
                "schema-maven-plugin-fork");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Reads replies until one is the next answer.
     *
     * @param take gets each reply in its order, as soon as it arrives; its first result that is present is returned
     * @throws ForkException when the JVM takes too long, ends without an answer, or sends something else; and when this thread
     *     is interrupted
     */
    public <A> A next(Function<R, Optional<A>> take) {
        answered = false;
        try {
            while (true) {
                Received<R> next = received.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (next == null) {
                    throw fork.failure("was stopped after " + fork.limit().toSeconds()
                            + " s; set schema.timeLimit if it needs more");
                }
                Optional<A> answer =
                        take.apply(next.reply().orElseThrow(() -> fork.failure(problem(next, started.process()))));
                if (answer.isPresent()) {
                    answered = true;
                    return answer.get();
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw fork.failure("was interrupted");
        }
    }

    private String problem(Received<R> next, Process process) {
        if (next.failure().orElse(null) instanceof ForkProtocolException malformed) {
            return "sent an answer that cannot be read: " + malformed.getMessage();
        }
        try {
            return process.waitFor(ENDING, TimeUnit.SECONDS)
                    ? "ended with exit code " + process.exitValue() + " and without an answer" + lastLine()
                    : "closed its output without an answer" + lastLine();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "was interrupted";
        }
    }

    private String lastLine() {
        try {
            List<String> lines = new String(Files.readAllBytes(fork.log()), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            return lines.isEmpty()
                    ? "; it printed nothing"
                    : ": " + lines.get(lines.size() - 1).strip();
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** Ends the JVM although more may be expected of it; nothing happens after {@link #close}. */
    public void abandon() {
        answered = false;
        close();
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (answered && started.report().isPresent()) {
            fork.reads().follow(started.process(), started.report().get(), fork.directory(), reported);
        } else {
            started.process().destroyForcibly();
            reported.complete(Optional.empty());
            started.report().ifPresent(ForkReads::delete);
        }
    }
}

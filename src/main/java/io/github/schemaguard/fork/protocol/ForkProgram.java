package io.github.schemaguard.fork.protocol;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A program that runs in a forked JVM, with the types of its request and its replies. Both sides use the same constant, so
 * neither can expect another type.
 *
 * @param main the class to run, which calls {@link #serve}
 * @param request a record
 * @param reply a record, or a sealed interface of records
 */
public record ForkProgram<Q, R>(Class<?> main, Class<Q> request, Class<R> reply) {
    /**
     * Answers one request and ends the JVM. Also ends it when the parent closes standard input, as it does by dying. The
     * request comes on standard input and the replies go to standard output; what other code prints goes to standard error.
     *
     * @param work gets the request, and a consumer that sends each reply
     */
    public void serve(BiConsumer<Q, Consumer<R>> work) {
        int exitCode = 0;
        try {
            OutputStream out = new FileOutputStream(FileDescriptor.out);
            System.setOut(System.err);
            Q asked = new FramedMessages<>(request)
                    .read(System.in, OutputStream.nullOutputStream())
                    .orElseThrow(() -> new IOException("there is no request on standard input"));
            ParentWatch.start();
            FramedMessages<R> replies = new FramedMessages<>(reply);
            ReadRecorder recorder = ReadRecorder.start();
            work.accept(asked, each -> send(each, replies, out));
            recorder.finish();
        } catch (IOException | RuntimeException | Error failure) {
            failure.printStackTrace();
            exitCode = 1;
        } finally {
            Runtime.getRuntime().halt(exitCode);
        }
    }

    private static <R> void send(R reply, FramedMessages<R> replies, OutputStream out) {
        try {
            replies.write(reply, out);
        } catch (IOException closed) {
            throw new UncheckedIOException("the parent reads no more replies", closed);
        }
    }
}

package io.github.schemaguard.fork;

import io.github.schemaguard.fork.protocol.ForkProgram;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** A program for tests: does what the request names. */
public final class EchoFork {
    /** What the fork does. */
    enum Behaviour {
        REPLY,
        PRINT_EVERYWHERE,
        EXIT,
        SEND_GARBAGE,
        THROW,
        HANG
    }

    record Request(Behaviour behaviour, String text) {}

    record Reply(String text, boolean last) {}

    static final ForkProgram<Request, Reply> PROGRAM = new ForkProgram<>(EchoFork.class, Request.class, Reply.class);

    private EchoFork() {}

    public static void main(String[] arguments) {
        PROGRAM.serve(EchoFork::work);
    }

    private static void work(Request request, Consumer<Reply> replies) {
        replies.accept(new Reply(request.text(), false));
        switch (request.behaviour()) {
            case REPLY -> {}
            case PRINT_EVERYWHERE -> {
                System.out.println("to System.out");
                System.err.println("to System.err");
                printDirectly("to the file descriptor\n");
            }
            case EXIT -> {
                System.err.println("giving up");
                Runtime.getRuntime().halt(7);
            }
            case SEND_GARBAGE -> printDirectly("\0SGM\1garbage");
            case THROW -> throw new IllegalStateException("broken");
            case HANG -> hang();
        }
        replies.accept(new Reply(request.text(), true));
    }

    private static void printDirectly(String text) {
        try {
            OutputStream out = new FileOutputStream(FileDescriptor.out);
            out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void hang() {
        try {
            Thread.sleep(600_000);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}

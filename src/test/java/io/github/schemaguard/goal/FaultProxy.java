package io.github.schemaguard.goal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Passes connections on to a server, and breaks each of them after the server has sent a number of bytes. */
final class FaultProxy implements AutoCloseable {

    /** What happens to a connection. */
    enum Fault {
        /** The server ends it in order. */
        CLOSE,
        /** A firewall resets it. */
        RESET,
        /** Something in between sends other bytes from here on, and then ends it. */
        GARBAGE
    }

    private static final int GARBAGE_BYTES = 4_096;

    private final ServerSocket socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "fault-proxy");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicLong sent = new AtomicLong();
    private final int target;
    private volatile Fault fault = Fault.CLOSE;
    private volatile long after = Long.MAX_VALUE;

    /** @param target the server's port on this machine */
    FaultProxy(int target) throws IOException {
        this.target = target;
        threads.execute(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Breaks the connections that follow. */
    void breakAfter(long bytes, Fault how) {
        after = bytes;
        fault = how;
        sent.set(0);
    }

    /** The bytes that the server has sent since the last call of {@link #breakAfter}. */
    long sent() {
        return sent.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                threads.execute(() -> forward(client, server));
                threads.execute(() -> backward(server, client));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private static void forward(Socket client, Socket server) {
        try (server) {
            client.getInputStream().transferTo(server.getOutputStream());
        } catch (IOException ended) {
            return;
        }
    }

    private void backward(Socket server, Socket client) {
        byte[] buffer = new byte[8_192];
        try (server;
                client) {
            InputStream in = server.getInputStream();
            OutputStream out = client.getOutputStream();
            while (true) {
                int read = in.read(buffer);
                if (read < 0) {
                    return;
                }
                long before = sent.getAndAdd(read);
                int passed = (int) Math.max(0, Math.min(read, after - before));
                out.write(buffer, 0, passed);
                if (passed < read) {
                    inject(client, out);
                    return;
                }
            }
        } catch (IOException ended) {
            return;
        }
    }

    private void inject(Socket client, OutputStream out) throws IOException {
        switch (fault) {
            case CLOSE -> out.flush();
            case RESET -> client.setSoLinger(true, 0);
            case GARBAGE -> {
                byte[] noise = new byte[GARBAGE_BYTES];
                new Random(after).nextBytes(noise);
                // Not a length that makes the driver wait for gigabytes; another test has a silent server.
                Arrays.fill(noise, 1, 3, (byte) 0);
                out.write(noise);
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}

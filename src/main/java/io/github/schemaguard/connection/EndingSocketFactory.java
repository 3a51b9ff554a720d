package io.github.schemaguard.connection;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Creates the sockets of the driver, which skips values that it has no memory for. At the end of a stream Java's
 * {@code skip} returns 0, and the driver tries again without end; here it fails.
 */
public final class EndingSocketFactory extends SocketFactory {

    /** The driver creates it by its name. */
    public EndingSocketFactory() {}

    @Override
    public Socket createSocket() {
        return new EndingSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return new EndingSocket(InetAddress.getByName(host), port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return new EndingSocket(InetAddress.getByName(host), port, local, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return new EndingSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return new EndingSocket(host, port, local, localPort);
    }

    private static final class EndingSocket extends Socket {
        private EndingSocket() {}

        private EndingSocket(InetAddress host, int port) throws IOException {
            super(host, port);
        }

        private EndingSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
            super(host, port, local, localPort);
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public long skip(long count) throws IOException {
                    long skipped = in.skip(count);
                    if (skipped > 0 || count <= 0) {
                        return skipped;
                    }
                    if (in.read() < 0) {
                        throw new EOFException();
                    }
                    return 1;
                }
            };
        }
    }
}

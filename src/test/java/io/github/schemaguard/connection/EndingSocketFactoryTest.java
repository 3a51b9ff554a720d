package io.github.schemaguard.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class EndingSocketFactoryTest {

    @Test
    void skipping_fails_at_the_end_of_the_stream() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket client = new EndingSocketFactory()
                        .createSocket(InetAddress.getLoopbackAddress(), server.getLocalPort())) {
            try (Socket accepted = server.accept()) {
                accepted.getOutputStream().write(new byte[] {1, 2, 3});
            }
            InputStream in = client.getInputStream();
            long skipped = 0;
            while (skipped < 3) {
                skipped += in.skip(3 - skipped);
            }

            assertThat(in.skip(0)).isZero();
            assertThatThrownBy(() -> in.skip(1)).isInstanceOf(EOFException.class);
        }
    }
}

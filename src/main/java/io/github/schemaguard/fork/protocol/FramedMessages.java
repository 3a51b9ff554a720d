package io.github.schemaguard.fork.protocol;

import io.github.schemaguard.codec.MalformedRecordException;
import io.github.schemaguard.codec.RecordCodec;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Messages of one type on a stream. Each has a frame: a mark, the fingerprint of the type, the length, the content and its
 * checksum. What other code prints to the same stream between two messages is recognized by the missing mark.
 */
public final class FramedMessages<T> {
    /** Begins with a byte that no text has, and has it nowhere else. */
    private static final byte[] MARK = {0, 'S', 'G', 'M', 1};

    private final RecordCodec<T> codec;
    private final int fingerprint;

    /**
     * Messages of a type.
     *
     * @param type a record, or a sealed interface of records
     * @throws IllegalArgumentException when a field has a type that is not supported
     */
    public FramedMessages(Class<T> type) {
        codec = new RecordCodec<>(type);
        fingerprint = codec.fingerprint();
    }

    /**
     * Writes one message and flushes.
     *
     * @throws IOException when the other JVM has closed the stream
     */
    public void write(T message, OutputStream target) throws IOException {
        byte[] content = codec.encode(message);
        DataOutputStream out = new DataOutputStream(target);
        out.write(MARK);
        out.writeInt(fingerprint);
        out.writeInt(content.length);
        out.write(content);
        out.writeInt(checksum(content));
        out.flush();
    }

    /**
     * Reads the next message and nothing beyond it.
     *
     * @param printed gets what is in front of the message and belongs to none
     * @return empty when the stream ends before a message begins
     * @throws ForkProtocolException when what begins like a message is none
     */
    public Optional<T> read(InputStream source, OutputStream printed) throws IOException {
        if (!skipToMark(source, printed)) {
            return Optional.empty();
        }
        DataInputStream in = new DataInputStream(source);
        byte[] content;
        int checksum;
        try {
            if (in.readInt() != fingerprint) {
                throw new ForkProtocolException("the message is of another version: another release of"
                        + " schema-maven-plugin is probably on the project's class path");
            }
            int length = in.readInt();
            content = in.readNBytes(Math.max(0, length));
            if (content.length != length) {
                throw new EOFException();
            }
            checksum = in.readInt();
        } catch (EOFException truncated) {
            throw new ForkProtocolException("the message is incomplete");
        }
        if (checksum != checksum(content)) {
            throw new ForkProtocolException("the message is damaged: other output is mixed into it");
        }
        try {
            return Optional.of(codec.decode(content));
        } catch (MalformedRecordException malformed) {
            throw new ForkProtocolException("the message is malformed: " + malformed.getMessage());
        }
    }

    /** Whether the stream has another mark. */
    private static boolean skipToMark(InputStream source, OutputStream printed) throws IOException {
        int matched = 0;
        while (matched < MARK.length) {
            int next = source.read();
            if (next == MARK[matched]) {
                matched++;
                continue;
            }
            printed.write(MARK, 0, matched);
            matched = next == MARK[0] ? 1 : 0;
            if (next < 0) {
                return false;
            }
            if (matched == 0) {
                printed.write(next);
            }
        }
        return true;
    }

    private static int checksum(byte[] content) {
        CRC32C checksum = new CRC32C();
        checksum.update(content);
        return (int) checksum.getValue();
    }
}

package io.github.schemaguard.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A digest that shows whether the content of a file has changed.
 *
 * @param value {@code none} if there is no file
 */
record ContentDigest(String value) {

    static final ContentDigest NONE = new ContentDigest("none");

    static ContentDigest of(@Nullable ByteBuffer content) {
        if (content == null) {
            return NONE;
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(content.duplicate());
            return new ContentDigest(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static ContentDigest of(Path file) throws IOException {
        return of(Files.exists(file) ? ByteBuffer.wrap(Files.readAllBytes(file)) : null);
    }

    @Override
    public String toString() {
        return value;
    }
}

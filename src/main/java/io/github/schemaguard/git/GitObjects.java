package io.github.schemaguard.git;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Reads the contents of objects with one {@code git cat-file --batch}. */
final class GitObjects implements AutoCloseable {

    private final Process process;
    private final OutputStream questions;
    private final InputStream answers;

    GitObjects(Process process) {
        this.process = process;
        this.questions = process.getOutputStream();
        this.answers = new BufferedInputStream(process.getInputStream());
    }

    /** The content of a blob. The answer is {@code <hash> blob <size>}, a line feed, the content, and a line feed. */
    byte[] read(String object) throws IOException {
        questions.write((object + "\n").getBytes(StandardCharsets.US_ASCII));
        questions.flush();
        String[] header = line().split(" ", -1);
        if (header.length != 3 || !header[1].equals("blob")) {
            throw new IOException("git has no content of " + object + ": " + String.join(" ", header));
        }
        int size = Integer.parseInt(header[2]);
        byte[] content = answers.readNBytes(size);
        if (content.length < size || answers.read() != '\n') {
            throw new EOFException("git ended within " + object);
        }
        return content;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = answers.read(); c != '\n'; c = answers.read()) {
            if (c < 0) {
                throw new EOFException("git ended");
            }
            line.write(c);
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        questions.close();
        answers.close();
        process.destroy();
    }
}

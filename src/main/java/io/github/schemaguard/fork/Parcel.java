package io.github.schemaguard.fork;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A map of text that crosses between the two JVMs: a count, then each key and value as length and UTF-8 bytes. */
public final class Parcel {
    private Parcel() {}

    /**
     * Writes the whole map and flushes.
     *
     * @throws IOException when the other JVM has closed the stream
     */
    public static void write(Map<String, String> content, OutputStream target) throws IOException {
        DataOutputStream out = new DataOutputStream(target);
        out.writeInt(content.size());
        for (Map.Entry<String, String> entry : content.entrySet()) {
            writeText(out, entry.getKey());
            writeText(out, entry.getValue());
        }
        out.flush();
    }

    /**
     * Reads one map and nothing beyond it.
     *
     * @throws IOException when the stream ends before the map does
     */
    public static Map<String, String> read(InputStream source) throws IOException {
        DataInputStream in = new DataInputStream(source);
        Map<String, String> content = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            content.put(readText(in), readText(in));
        }
        return content;
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}

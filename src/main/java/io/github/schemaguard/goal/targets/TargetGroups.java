package io.github.schemaguard.goal.targets;

import io.github.schemaguard.json.CatalogJson;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Fingerprint;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Targets that were read, grouped by equal catalogs. One compressed catalog per group is kept, so that memory use grows with the
 * number of different targets only. Safe for use by several threads.
 */
public final class TargetGroups {

    private final Map<String, Group> groups = new HashMap<>();
    private final SortedMap<String, String> unreadable = new TreeMap<>();

    /**
     * Targets whose catalogs are equal.
     *
     * @param fingerprint of the catalog's text
     * @param targets their names, in order once all have been read
     */
    public record Group(String fingerprint, PackedText text, List<String> targets) {
        public Catalog catalog() {
            return CatalogJson.parseBare(text.unpacked());
        }
    }

    /** A catalog's text, compressed to about a twentieth. */
    static final class PackedText {
        private final byte[] packed;

        PackedText(String text) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
                packing.write(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            packed = bytes.toByteArray();
        }

        String unpacked() {
            try (GZIPInputStream text = new GZIPInputStream(new ByteArrayInputStream(packed))) {
                return new String(text.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    /** Adds a target with its catalog as text. */
    void add(String target, String text) {
        String fingerprint = Fingerprint.ofText(text).value();
        synchronized (this) {
            Group known = groups.get(fingerprint);
            if (known != null) {
                known.targets().add(target);
                return;
            }
        }
        Group made = new Group(fingerprint, new PackedText(text), new ArrayList<>());
        synchronized (this) {
            groups.computeIfAbsent(fingerprint, first -> made).targets().add(target);
        }
    }

    /** Adds a target that could not be read. It is never treated as an empty one. */
    synchronized void fail(String target, String reason) {
        unreadable.put(target, reason);
    }

    /** The groups, largest first. */
    public synchronized List<Group> groups() {
        groups.values().forEach(group -> Collections.sort(group.targets()));
        return groups.values().stream()
                .sorted(Comparator.comparing((Group group) -> -group.targets().size())
                        .thenComparing(group -> group.targets().get(0)))
                .toList();
    }

    /** Targets that could not be read, with the reason. */
    synchronized SortedMap<String, String> unreadable() {
        return new TreeMap<>(unreadable);
    }
}

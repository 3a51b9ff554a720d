package io.github.schemaguard.model;

import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * A digest of what a catalog means: of its facts as a set. It is the same for databases that were created in another
 * order, by other roles, with other OIDs, and on another major version that renders the same facts.
 */
public record Fingerprint(String value) {

    private static final int LENGTH = 16;

    /** Of every fact. */
    public static Fingerprint of(Catalog catalog) {
        return of(catalog, (kind, attribute) -> true);
    }

    /** Of those facts only that a source can state, so that two sources can be told equal. */
    public static Fingerprint of(Catalog catalog, BiPredicate<ObjectKind, Attribute> covered) {
        List<String> lines = new ArrayList<>();
        catalog.forEach((path, object) -> {
            if (!covered.test(path.kind(), Attribute.EXISTS)) {
                return;
            }
            String subject = path.kind() + "\u0000" + path.schema() + "\u0000" + path.table() + "\u0000" + object.key();
            lines.add(subject);
            object.facts().forEach((attribute, value) -> {
                if (covered.test(path.kind(), attribute)) {
                    lines.add(subject + "\u0000" + attribute + "\u0000" + value);
                }
            });
        });
        Collections.sort(lines);
        // A large catalog is never in memory as one text.
        MessageDigest digest = sha256();
        for (int i = 0; i < lines.size(); i++) {
            digest.update(((i == 0 ? "" : "\u0001") + lines.get(i)).getBytes(StandardCharsets.UTF_8));
        }
        return of(digest);
    }

    /** Of any text that stands for what it identifies. */
    public static Fingerprint ofText(String text) {
        MessageDigest digest = sha256();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return of(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Fingerprint of(MessageDigest digest) {
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH));
    }

    @Override
    public String toString() {
        return value;
    }
}

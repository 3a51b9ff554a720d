package io.github.schemaguard.connection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** An authority of a test's own and what it signs, made by the JDK's keytool. */
final class CertificateAuthority {
    /** Of the key store, and of each key in it. */
    static final String PASSWORD = "keyPassw0rd";

    private static final String SELF = "authority";

    private final Path store;

    private CertificateAuthority(Path store) {
        this.store = store;
    }

    /** A new authority, whose key store is at this path, in PKCS #12. */
    static CertificateAuthority create(Path store) throws Exception {
        CertificateAuthority authority = new CertificateAuthority(store);
        authority.keytool(SELF, "-dname", "CN=Authority", "-keyalg", "EC", "-ext", "bc:c");
        return authority;
    }

    /** Signs a certificate for this name, with further arguments of {@code keytool -genkeypair}. */
    CertificateAuthority sign(String name, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("-dname", "CN=" + name, "-signer", SELF));
        all.addAll(List.of(arguments));
        keytool(name, all.toArray(new String[0]));
        return this;
    }

    /** The authority's own certificate, as PEM. */
    String certificate() throws Exception {
        return certificate(SELF);
    }

    /** The certificate for this name, as PEM. */
    String certificate(String name) throws Exception {
        return pem("CERTIFICATE", load().getCertificate(name).getEncoded());
    }

    /** The private key for this name, in PKCS #8. */
    byte[] key(String name) throws Exception {
        Key key = load().getKey(name, PASSWORD.toCharArray());
        return key.getEncoded();
    }

    /** The same as PEM, as {@code openssl genpkey} writes it. */
    String pemKey(String name) throws Exception {
        return pem("PRIVATE KEY", key(name));
    }

    /** An RSA key of 2048 bits as {@code openssl genrsa -traditional} writes it: PKCS #1, which PKCS #8 wraps. */
    String traditionalKey(String name) throws Exception {
        byte[] wrapped = key(name);
        return pem("RSA PRIVATE KEY", Arrays.copyOfRange(wrapped, 26, wrapped.length));
    }

    static String pem(String type, byte[] content) {
        return "-----BEGIN " + type + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content)
                + "\n-----END " + type + "-----\n";
    }

    private KeyStore load() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    private void keytool(String alias, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-alias",
                alias));
        command.addAll(List.of(arguments));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException(output);
        }
    }
}

package io.github.schemaguard.connection;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/**
 * A file that TLS takes a certificate or a key from.
 *
 * @param setting {@code sslrootcert}, {@code sslcert} or {@code sslkey}
 * @param given whether the setting names the file; otherwise it is the driver's default location
 */
record CertificateFile(String setting, File file, boolean given) {
    /** The authorities to trust. */
    static CertificateFile root(DatabaseAddress address) {
        return of(address, "sslrootcert", "root.crt");
    }

    /** The client's certificate. */
    static CertificateFile client(DatabaseAddress address) {
        return of(address, "sslcert", "postgresql.crt");
    }

    /** The client's private key, in PKCS #12 with its certificate. */
    static CertificateFile key(DatabaseAddress address) {
        return of(address, "sslkey", "postgresql.pk8");
    }

    private static CertificateFile of(DatabaseAddress address, String setting, String usual) {
        String given = address.properties().get(setting);
        return given != null
                ? new CertificateFile(setting, new File(given), true)
                : new CertificateFile(setting, new File(usualDirectory(), usual), false);
    }

    private static File usualDirectory() {
        String windowsHome = File.separatorChar == '\\' ? System.getenv("APPDATA") : null;
        return windowsHome != null
                ? new File(windowsHome, "postgresql")
                : new File(System.getProperty("user.home", ""), ".postgresql");
    }

    boolean isReadable() {
        return file.isFile() && file.canRead();
    }

    /** The content, each byte a character: PEM is ASCII. */
    String text() {
        try {
            return Files.readString(file.toPath(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    /** For a message about a file that is not readable: what is named, and why it is not. */
    String missing() {
        return (given ? this + ", which " : setting + ": it is not set, and " + file + " ")
                + (file.isFile() ? "cannot be read" : file.exists() ? "is not a file" : "does not exist");
    }

    /** The setting and the file. */
    @Override
    public String toString() {
        return given ? setting + "=" + file : file + " (" + setting + " is not set)";
    }
}

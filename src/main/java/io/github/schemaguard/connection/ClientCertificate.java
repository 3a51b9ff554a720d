package io.github.schemaguard.connection;

import java.security.UnrecoverableKeyException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.BadPaddingException;
import javax.security.auth.callback.UnsupportedCallbackException;
import org.postgresql.util.PSQLException;

/**
 * The certificate and key with which the client authenticates itself.
 *
 * @param key in PKCS #12 holds the certificate too
 */
record ClientCertificate(CertificateFile certificate, CertificateFile key) {
    private static final Pattern PEM_KEY = Pattern.compile("-----BEGIN ([A-Z]+ )?PRIVATE KEY-----");

    /** The encrypted format that the driver can read on any JVM: for PKCS #8, Java 17 has old ciphers only. */
    private static final String TO_PKCS12 =
            "openssl pkcs12 -export -name user -in client.crt -inkey old.key -out client.p12, and set sslkey and"
                    + " sslpassword";

    static ClientCertificate of(DatabaseAddress address) {
        return new ClientCertificate(CertificateFile.client(address), CertificateFile.key(address));
    }

    /** Whether the user has configured a certificate. */
    boolean isGiven() {
        return certificate.given() || key.given();
    }

    /** The file with the certificate. */
    CertificateFile shown() {
        return isPkcs12() ? key : certificate;
    }

    /** Why the driver could not use these files. */
    ConnectionException explain(DatabaseAddress address, SQLException failure) {
        String keyFile = "the client's key, " + key + ", ";
        Throwable cause = DriverFailure.rootCause(failure);
        if (!shown().isReadable()) {
            return TlsFailureExplainer.of(
                    address,
                    "the client certificate cannot be read: " + shown().missing(),
                    "Correct the path, or remove sslcert and sslkey if the server requires no certificate");
        }
        if (!key.isReadable()) {
            return TlsFailureExplainer.of(
                    address, "the client key cannot be read: " + key.missing(), "Correct the path");
        }
        if (cause instanceof PSQLException) {
            return TlsFailureExplainer.of(
                    address, keyFile + "can be read by others than its owner", "Make it private: chmod 600");
        }
        if (cause instanceof UnsupportedCallbackException) {
            return TlsFailureExplainer.of(
                    address, keyFile + "is encrypted, and no password is given", "Set sslpassword");
        }
        if (cause instanceof BadPaddingException || cause instanceof UnrecoverableKeyException) {
            return TlsFailureExplainer.of(
                    address, keyFile + "is encrypted with another password", "Correct sslpassword");
        }
        return TlsFailureExplainer.of(
                address, keyFile + "is not in a format that the driver can read", inAnotherForm());
    }

    private String inAnotherForm() {
        Matcher pem = PEM_KEY.matcher(key.text());
        if (!pem.find()) {
            return "Give it in PKCS #8 without encryption, as PEM or DER; or in PKCS #12: " + TO_PKCS12;
        }
        if (pem.group(1) == null) {
            return "Check that it belongs to the certificate; a key that is not an RSA key needs pemKeyAlgorithm=EC";
        }
        return pem.group(1).equals("ENCRYPTED ")
                ? "An encrypted key must be in PKCS #12: " + TO_PKCS12
                : "Convert it: openssl pkcs8 -topk8 -nocrypt -in old.key -out new.key";
    }

    private boolean isPkcs12() {
        String name = key.file().getName().toLowerCase(Locale.ROOT);
        return name.endsWith(".p12") || name.endsWith(".pfx");
    }
}

package io.github.schemaguard.connection;

import static io.github.schemaguard.connection.DriverFailure.has;

import io.github.schemaguard.connection.ConnectionException.Reason;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.postgresql.util.GT;

/**
 * Explains why there is no encrypted connection. The driver's message is in the user's language and often describes only the last step: so the classes of its causes decide, and the files that the settings name.
 */
final class TlsFailureExplainer {
    private static final String AUTHORITY =
            "Set sslrootcert to a PEM file with the certificate of the authority that signed the server's";

    private final DatabaseAddress address;
    private final SQLException failure;
    private final String where;
    private final String mode;
    private final ClientCertificate client;

    private TlsFailureExplainer(DatabaseAddress address, SQLException failure) {
        this.address = address;
        this.failure = failure;
        this.where = address.hostList();
        this.mode = address.properties().getOrDefault("sslmode", "prefer");
        this.client = ClientCertificate.of(address);
    }

    /** The explanation of a TLS failure, or empty for another failure. */
    static Optional<ConnectionException> explain(DatabaseAddress address, SQLException failure) {
        return new TlsFailureExplainer(address, failure).explanation();
    }

    private Optional<ConnectionException> explanation() {
        if (mode.equals("disable") || DriverFailure.serverMessage(failure) != null) {
            return Optional.empty();
        }
        if (GT.tr("The server does not support SSL.").equals(failure.getMessage())) {
            return failed(
                    "the server at " + where + " does not support TLS, which sslmode=" + mode + " requires",
                    "Enable TLS on the server (ssl = on), or choose another sslmode");
        }
        if (has(failure, SSLException.class)) {
            return has(
                            failure,
                            CertificateException.class,
                            CertPathBuilderException.class,
                            CertPathValidatorException.class)
                    ? ofServersCertificate()
                    : brokenOff();
        }
        if (has(
                failure,
                ConnectException.class,
                NoRouteToHostException.class,
                UnknownHostException.class,
                SocketTimeoutException.class)) {
            return Optional.empty();
        }
        if (has(failure, SocketException.class, EOFException.class)) {
            return client.isGiven() ? brokenOff() : Optional.empty();
        }
        // The driver reports the other cases with this state: names in certificates, and its files.
        return "08006".equals(failure.getSQLState()) ? ofName().or(this::ofRoot).or(this::ofClient) : Optional.empty();
    }

    private Optional<ConnectionException> ofServersCertificate() {
        if (has(failure, CertificateExpiredException.class, CertificateNotYetValidException.class)) {
            return failed(
                    "the certificate of the server at " + where
                            + ", or its authority's, has expired or is not valid yet (" + said() + ")",
                    "Renew it on the server, and check this machine's clock");
        }
        return failed(
                "the certificate of the server at " + where + " is not signed by any of the authorities "
                        + (trustsJava()
                                ? "that Java trusts (sslrootcert=system)"
                                : "in " + CertificateFile.root(address))
                        + " (" + said() + ")",
                AUTHORITY);
    }

    private Optional<ConnectionException> brokenOff() {
        return client.isGiven()
                ? failed(
                        "the server at " + where
                                + " ended the TLS handshake, as servers do that do not accept the client"
                                + " certificate, " + client.shown() + " (" + said() + ")",
                        "Check that the certificate has not expired, and that the server's ssl_ca_file has its authority")
                : failed(
                        "cannot establish an encrypted connection to " + where + ": " + said(),
                        "Check sslmode and sslrootcert in the URL, and that a PostgreSQL server with TLS listens there");
    }

    private Optional<ConnectionException> ofName() {
        String verifier = address.properties().getOrDefault("sslhostnameverifier", "PgjdbcHostnameVerifier");
        return address.hosts().stream()
                .filter(host -> GT.tr(
                                "The hostname {0} could not be verified by hostnameverifier {1}.",
                                host.host(), verifier)
                        .equals(failure.getMessage()))
                .findFirst()
                .flatMap(host -> failed(
                        "the certificate of the server at " + host + " is not valid for " + host.host()
                                + ", as sslmode=" + mode + " requires",
                        "Connect by a name that the certificate is valid for"
                                + (trustsJava() ? "" : ", or set sslmode=verify-ca, which does not check the name")));
    }

    private Optional<ConnectionException> ofRoot() {
        if (!mode.startsWith("verify") || address.properties().containsKey("sslfactory")) {
            return Optional.empty();
        }
        CertificateFile root = CertificateFile.root(address);
        if (!root.isReadable()) {
            return failed(
                    "sslmode=" + mode + " needs " + root.missing(),
                    AUTHORITY + ", or to system for the authorities that Java trusts");
        }
        return holdsCertificates(root) ? Optional.empty() : failed(root + " contains no certificates", AUTHORITY);
    }

    private static boolean holdsCertificates(CertificateFile root) {
        try {
            byte[] content = root.text().getBytes(StandardCharsets.ISO_8859_1);
            return !CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(content))
                    .isEmpty();
        } catch (CertificateException e) {
            return false;
        }
    }

    private Optional<ConnectionException> ofClient() {
        return client.isGiven() ? Optional.of(client.explain(address, failure)) : Optional.empty();
    }

    private String said() {
        Throwable cause = DriverFailure.rootCause(failure);
        return Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName())
                .replaceFirst("\\.$", "");
    }

    private boolean trustsJava() {
        return ConnectionSettings.JAVA_TRUST.equals(address.properties().get("sslfactory"));
    }

    private Optional<ConnectionException> failed(String problem, String nextStep) {
        return Optional.of(of(address, problem, nextStep));
    }

    static ConnectionException of(DatabaseAddress address, String problem, String nextStep) {
        return new ConnectionException(Reason.TLS, DriverFailure.printable(address, problem), nextStep);
    }
}

package io.github.schemaguard.lint.rule.security;

import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.ColumnLintRule;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintedTable;
import io.github.schemaguard.lint.rule.NameWords;
import io.github.schemaguard.model.CheckConstraint;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.fact.Attribute;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A column whose name says that it has a password, a token or a key looks like plain text. */
public final class PlaintextSecretRule extends ColumnLintRule {

    public PlaintextSecretRule() {
        super("SG835", "plaintext-secret", Attribute.TYPE);
    }

    private static final Set<String> SECRETS = Set.of(
            "password",
            "passwd",
            "pwd",
            "passphrase",
            "secret",
            "secrets",
            "token",
            "apikey",
            "privatekey",
            "accesskey",
            "secretkey",
            "passcode",
            "credential",
            "credentials");
    private static final Set<String> KEPT_SAFE = Set.of(
            "hash",
            "hashed",
            "digest",
            "hmac",
            "salt",
            "encrypted",
            "encoded",
            "enc",
            "cipher",
            "ciphertext",
            "bcrypt",
            "scrypt",
            "argon2",
            "pbkdf2",
            "sha256",
            "sha512",
            "crypt",
            "fingerprint",
            "checksum",
            "masked",
            "encryption");
    private static final Set<String> ABOUT_IT = Set.of(
            "type",
            "kind",
            "status",
            "state",
            "hint",
            "question",
            "url",
            "uri",
            "link",
            "id",
            "ids",
            "name",
            "algorithm",
            "alg",
            "method",
            "scope",
            "scopes",
            "policy",
            "label",
            "version",
            "expiry",
            "expires",
            "expired",
            "expiration",
            "count",
            "reference",
            "ref",
            "provider",
            "issuer",
            "path",
            "email",
            "template",
            "format",
            "description",
            "reset",
            "symbol",
            "prefix",
            "endpoint",
            "audience");
    private static final Pattern TEXT = Pattern.compile("(character varying|character|text|citext)(\\(\\d+\\))?");
    /** The lengths of bcrypt, with and without Spring's prefix, and of SHA-256 and SHA-512 in hexadecimal digits. */
    private static final Pattern LENGTH_OF_HASH = Pattern.compile(".*\\((60|64|68|128)\\)");

    private static final Pattern SAYS_SAFE = Pattern.compile(
            "(?is).*\\b(hash|hashed|digest|encrypt|encrypted|bcrypt|scrypt|argon2\\w*|pbkdf2|sha-?\\d+|vault)\\b.*");

    /** A name cannot tell a hash from plain text: three of 24 findings in public schemas were about hashes. */
    @Override
    public boolean isOnByDefault() {
        return false;
    }

    @Override
    protected Optional<FindingBuilder> check(LintedTable table, Column column, LintContext context) {
        List<String> words = context.words(column.name());
        boolean named = NameWords.haveOneOf(words, SECRETS)
                && !NameWords.haveOneOf(words, KEPT_SAFE)
                && !NameWords.haveOneOf(words, ABOUT_IT);
        boolean plain = TEXT.matcher(column.valueType()).matches()
                && !LENGTH_OF_HASH.matcher(column.valueType()).matches();
        return named && plain && !saysSafe(table, column)
                ? Optional.of(warning(
                        Consequence.INSECURE,
                        "nothing says that this secret is stored as a hash: in plain text, who reads the table or a backup"
                                + " has it. Store a hash, or the encrypted value if the application needs the secret"
                                + " itself, and say so in the name (" + column.name() + "_hash) or in the comment"))
                : Optional.empty();
    }

    private static boolean saysSafe(LintedTable table, Column column) {
        return (column.comment() != null && SAYS_SAFE.matcher(column.comment()).matches())
                || table.table().checks().stream()
                        .anyMatch(check -> check.columns().contains(column.name()) && isAboutHash(check));
    }

    /** It fixes the length, or demands the beginning of a hash. */
    private static boolean isAboutHash(CheckConstraint check) {
        return check.expression().contains("length(") || check.expression().contains("$");
    }
}

package io.github.schemaguard.migrations.sql;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The character sets of PostgreSQL as Java's.
 *
 * @see <a href="https://www.postgresql.org/docs/current/multibyte.html">PostgreSQL, Character Set Support</a>
 */
final class ClientEncoding {

    /** What a script begins with. */
    static final Charset DEFAULT = StandardCharsets.UTF_8;

    private static final Pattern WINDOWS = Pattern.compile("(?:WIN|WINDOWS)(125\\d)");
    private static final Pattern ISO = Pattern.compile("ISO8859(\\d+)");

    /** The other names, without punctuation. The server passes SQL_ASCII on as it is, to a database in UTF-8. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("UTF8", "UTF-8"),
            Map.entry("UNICODE", "UTF-8"),
            Map.entry("SQLASCII", "UTF-8"),
            Map.entry("LATIN1", "ISO-8859-1"),
            Map.entry("LATIN2", "ISO-8859-2"),
            Map.entry("LATIN3", "ISO-8859-3"),
            Map.entry("LATIN4", "ISO-8859-4"),
            Map.entry("LATIN5", "ISO-8859-9"),
            Map.entry("LATIN7", "ISO-8859-13"),
            Map.entry("LATIN9", "ISO-8859-15"),
            Map.entry("LATIN10", "ISO-8859-16"),
            Map.entry("WIN866", "IBM866"),
            Map.entry("ALT", "IBM866"),
            Map.entry("WIN874", "x-windows-874"),
            Map.entry("WIN", "windows-1251"),
            Map.entry("KOI8", "KOI8-R"),
            Map.entry("KOI8R", "KOI8-R"),
            Map.entry("KOI8U", "KOI8-U"),
            Map.entry("EUCJP", "EUC-JP"),
            Map.entry("EUCKR", "EUC-KR"),
            Map.entry("EUCCN", "GB2312"),
            Map.entry("EUCTW", "x-EUC-TW"),
            Map.entry("SJIS", "windows-31j"),
            Map.entry("BIG5", "Big5"),
            Map.entry("GBK", "GBK"),
            Map.entry("GB18030", "GB18030"),
            Map.entry("UHC", "x-windows-949"),
            Map.entry("JOHAB", "x-Johab"));

    private ClientEncoding() {}

    /** The character set of this name, in any spelling that PostgreSQL takes; empty if Java has none. */
    static Optional<Charset> named(String name) {
        String plain = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        Matcher windows = WINDOWS.matcher(plain);
        Matcher iso = ISO.matcher(plain);
        String java = windows.matches()
                ? "windows-" + windows.group(1)
                : iso.matches() ? "ISO-8859-" + iso.group(1) : NAMES.get(plain);
        try {
            return java == null ? Optional.empty() : Optional.of(Charset.forName(java));
        } catch (UnsupportedCharsetException notInThisJava) {
            return Optional.empty();
        }
    }
}

package io.github.schemaguard.goal;

import java.util.List;

/**
 * One way to map an attribute.
 *
 * @param name for people, unique
 * @param since the first Hibernate that has it: 503 for 5.3
 * @param annotations on the attribute
 * @param type of the attribute
 * @param values expressions in Java of what the application stores, the largest that the mapping allows among them
 */
record AttributeForm(String name, int since, String annotations, String type, List<String> values) {

    private static final String CODE = "@org.hibernate.annotations.JdbcTypeCode(org.hibernate.type.SqlTypes.";

    /** What Hibernate reads as text. */
    private static final String WORD = "\"GREEN\"";

    private static final String LONG_TEXT = "\"x\".repeat(255)";

    static final List<AttributeForm> ALL = List.of(
            form("String", 503, "", "String", WORD, "\"x\"", "\"\"", LONG_TEXT),
            form("String of 5", 503, "@Column(length = 5)", "String", WORD, "\"12345\""),
            form("String of 10", 503, "@Column(length = 10)", "String", WORD, "\"1234567890\""),
            form("String of 1000", 503, "@Column(length = 1000)", "String", WORD, "\"x\".repeat(1000)"),
            form(
                    "String defined as text",
                    503,
                    "@Column(columnDefinition = \"text\")",
                    "String",
                    WORD,
                    "\"x\".repeat(9000)"),
            form(
                    "String as LONG32VARCHAR",
                    602,
                    CODE + "LONG32VARCHAR)",
                    "String",
                    WORD,
                    "\"x\"",
                    "\"x\".repeat(9000)"),
            form("String as CHAR of 10", 602, "@Column(length = 10) " + CODE + "CHAR)", "String", WORD),
            form(
                    "String as JSON",
                    602,
                    CODE + "JSON)",
                    "String",
                    "\"{}\"",
                    "\"[1, 2]\"",
                    "\"[\\\"\" + LONG_WORD + \"\\\"]\""),
            form("@Lob String", 503, "@Lob", "String", WORD, "\"x\".repeat(9000)"),
            form(
                    "@Nationalized String",
                    503,
                    "@org.hibernate.annotations.Nationalized",
                    "String",
                    WORD,
                    "\"x\"",
                    LONG_TEXT),
            form("char", 503, "", "char", "'G'"),
            form("Character", 503, "", "Character", "'G'"),
            form("boolean", 503, "", "boolean", "true", "false"),
            form("Boolean", 503, "", "Boolean", "true", "false"),
            form("byte", 503, "", "byte", "(byte) 7", "Byte.MIN_VALUE"),
            form("Byte", 503, "", "Byte", "(byte) 7", "Byte.MIN_VALUE"),
            form("short", 503, "", "short", "(short) 7", "Short.MIN_VALUE"),
            form("Short", 503, "", "Short", "(short) 7", "Short.MIN_VALUE"),
            form("int", 503, "", "int", "7", "Integer.MIN_VALUE"),
            form("Integer", 503, "", "Integer", "1", "Integer.MIN_VALUE"),
            form("long", 503, "", "long", "7L", "9999L", "Long.MAX_VALUE"),
            form("Long", 503, "", "Long", "7L", "9999L", "Long.MIN_VALUE"),
            form("float", 503, "", "float", "7f", "1.25f", "0.1f", "1234567f", "Float.MAX_VALUE"),
            form("Float", 503, "", "Float", "7f", "1.25f", "0.1f", "1234567f", "3e10f"),
            form("double", 503, "", "double", "7.0", "1.25", "0.126", "Double.MAX_VALUE"),
            form("Double", 503, "", "Double", "7.0", "1.25", "0.126", "3e30"),
            form(
                    "BigInteger",
                    503,
                    "",
                    "java.math.BigInteger",
                    "new BigInteger(\"7\")",
                    "BigInteger.TEN.pow(15).add(BigInteger.ONE)",
                    "BigInteger.TEN.pow(LONGEST - 1).add(BigInteger.ONE)"),
            form(
                    "BigDecimal",
                    503,
                    "",
                    "java.math.BigDecimal",
                    "new BigDecimal(\"7\")",
                    "new BigDecimal(\"9999\")",
                    "new BigDecimal(\"1.25\")",
                    "BigDecimal.TEN.pow(LONGEST - 3).add(new BigDecimal(\"0.12\"))"),
            form(
                    "BigDecimal of 10, 2",
                    503,
                    "@Column(precision = 10, scale = 2)",
                    "java.math.BigDecimal",
                    "new BigDecimal(\"7\")",
                    "new BigDecimal(\"1.25\")",
                    "new BigDecimal(\"99999999.99\")"),
            form(
                    "BigDecimal of 19, 4",
                    503,
                    "@Column(precision = 19, scale = 4)",
                    "java.math.BigDecimal",
                    "new BigDecimal(\"7\")",
                    "new BigDecimal(\"1.2345\")",
                    "new BigDecimal(\"999999999999999.9999\")"),
            form(
                    "BigDecimal of 4, 0",
                    503,
                    "@Column(precision = 4, scale = 0)",
                    "java.math.BigDecimal",
                    "new BigDecimal(\"9999\")"),
            form("LocalDate", 503, "", "java.time.LocalDate", "LocalDate.of(2020, 1, 2)"),
            form("LocalTime", 503, "", "java.time.LocalTime", "LocalTime.of(3, 4, 5)"),
            form(
                    "LocalDateTime",
                    503,
                    "",
                    "java.time.LocalDateTime",
                    "LocalDateTime.of(2020, 1, 2, 3, 4, 5)",
                    "LocalDateTime.of(2020, 1, 2, 3, 4, 5, 123456000)"),
            form(
                    "OffsetDateTime",
                    503,
                    "",
                    "java.time.OffsetDateTime",
                    "OffsetDateTime.of(2020, 1, 2, 3, 4, 5, 0, ZoneOffset.ofHours(5))",
                    "OffsetDateTime.of(2020, 1, 2, 3, 4, 5, 123456000, ZoneOffset.UTC)"),
            form("OffsetTime", 503, "", "java.time.OffsetTime", "OffsetTime.of(3, 4, 5, 0, ZoneOffset.ofHours(5))"),
            form(
                    "Instant",
                    503,
                    "",
                    "java.time.Instant",
                    "Instant.parse(\"2020-01-02T03:04:05Z\")",
                    "Instant.parse(\"2020-01-02T03:04:05.123456Z\")"),
            form(
                    "ZonedDateTime",
                    503,
                    "",
                    "java.time.ZonedDateTime",
                    "ZonedDateTime.of(2020, 1, 2, 3, 4, 5, 0, ZoneId.of(\"Asia/Tokyo\"))",
                    "ZonedDateTime.of(2020, 1, 2, 3, 4, 5, 123456000, ZoneOffset.UTC)"),
            form("Date as DATE", 503, "@Temporal(TemporalType.DATE)", "java.util.Date", "midnight()"),
            form(
                    "Date as TIME",
                    503,
                    "@Temporal(TemporalType.TIME)",
                    "java.util.Date",
                    "java.sql.Time.valueOf(\"03:04:05\")"),
            form(
                    "Date as TIMESTAMP",
                    503,
                    "@Temporal(TemporalType.TIMESTAMP)",
                    "java.util.Date",
                    "new Date(1577934245000L)",
                    "new Date(1577934245123L)"),
            form("Date", 503, "", "java.util.Date", "new Date(1577934245000L)", "new Date(1577934245123L)"),
            form("Calendar", 503, "", "java.util.Calendar", "calendar(1577934245000L)", "calendar(1577934245123L)"),
            form("sql.Date", 503, "", "java.sql.Date", "java.sql.Date.valueOf(\"2020-01-02\")"),
            form("sql.Time", 503, "", "java.sql.Time", "java.sql.Time.valueOf(\"03:04:05\")"),
            form(
                    "sql.Timestamp",
                    503,
                    "",
                    "java.sql.Timestamp",
                    "timestamp(1577934245000L)",
                    "timestamp(1577934245123L)"),
            form("Duration", 503, "", "java.time.Duration", "Duration.ofSeconds(90)", "Duration.ofDays(9000)"),
            form(
                    "Duration as INTERVAL_SECOND",
                    602,
                    CODE + "INTERVAL_SECOND)",
                    "java.time.Duration",
                    "Duration.ofSeconds(90)"),
            form("UUID", 503, "", "java.util.UUID", "new UUID(1, 2)"),
            form("UUID as VARCHAR", 602, CODE + "VARCHAR)", "java.util.UUID", "new UUID(1, 2)"),
            form("UUID as CHAR", 602, CODE + "CHAR)", "java.util.UUID", "new UUID(1, 2)"),
            form("byte[]", 503, "", "byte[]", "new byte[] {1, 2}", "new byte[300]"),
            form("@Lob byte[]", 503, "@Lob", "byte[]", "new byte[] {1, 2}"),
            form("enum", 503, "", "Kind", "Kind.RED", "Kind.GREEN"),
            form("enum as STRING", 503, "@Enumerated(EnumType.STRING)", "Kind", "Kind.RED", "Kind.GREEN"),
            form(
                    "enum as STRING of 8",
                    503,
                    "@Enumerated(EnumType.STRING) @Column(length = 8)",
                    "Kind",
                    "Kind.RED",
                    "Kind.GREEN"),
            form("enum as NAMED_ENUM", 603, CODE + "NAMED_ENUM)", "Kind", "Kind.RED", "Kind.GREEN"),
            form(
                    "enum as CHAR",
                    603,
                    "@Enumerated(EnumType.STRING) @Column(length = 10) " + CODE + "CHAR)",
                    "Kind",
                    "Kind.GREEN"),
            form(
                    "enum converted to String",
                    503,
                    "@Convert(converter = KindToText.class)",
                    "Kind",
                    "Kind.RED",
                    "Kind.GREEN"),
            form(
                    "enum converted to Integer",
                    503,
                    "@Convert(converter = KindToNumber.class)",
                    "Kind",
                    "Kind.RED",
                    "Kind.GREEN"),
            form("String[]", 602, "", "String[]", "new String[] {\"a\", \"b\"}", "new String[0]"),
            form("List of String", 602, "", "java.util.List<String>", "List.of(\"a\", \"b\")"),
            form("Integer[]", 602, "", "Integer[]", "new Integer[] {1, Integer.MAX_VALUE}"),
            form("List of Long", 602, "", "java.util.List<Long>", "List.of(1L, 2L)", "List.of(Long.MAX_VALUE)"),
            form(
                    "Map as JSON",
                    602,
                    CODE + "JSON)",
                    "java.util.Map<String, String>",
                    "Map.of(\"a\", \"b\")",
                    "Map.of(\"a\", LONG_WORD)"),
            form("InetAddress", 602, "", "java.net.InetAddress", "java.net.InetAddress.getByName(\"10.0.0.1\")"),
            form(
                    "String converted to Integer",
                    503,
                    "@Convert(converter = TextToNumber.class)",
                    "String",
                    "\"42\"",
                    "\"-1\"",
                    "\"2147483647\""),
            form(
                    "Integer converted to String",
                    503,
                    "@Convert(converter = NumberToText.class)",
                    "Integer",
                    "4",
                    "Integer.MIN_VALUE"),
            form(
                    "Boolean converted to Integer",
                    503,
                    "@Convert(converter = TruthToNumber.class)",
                    "Boolean",
                    "true",
                    "false"),
            form(
                    "Boolean converted to String",
                    503,
                    "@Convert(converter = TruthToText.class)",
                    "Boolean",
                    "true",
                    "false"),
            form(
                    "Boolean as Y and N",
                    602,
                    "@Convert(converter = org.hibernate.type.YesNoConverter.class)",
                    "Boolean",
                    "true",
                    "false"),
            form(
                    "Boolean as T and F",
                    602,
                    "@Convert(converter = org.hibernate.type.TrueFalseConverter.class)",
                    "Boolean",
                    "true",
                    "false"),
            form(
                    "Boolean as 1 and 0",
                    602,
                    "@Convert(converter = org.hibernate.type.NumericBooleanConverter.class)",
                    "Boolean",
                    "true",
                    "false"),
            form("Year", 602, "", "java.time.Year", "Year.of(2020)", "Year.of(-50)"),
            form("ZoneOffset", 602, "", "java.time.ZoneOffset", "ZoneOffset.ofHours(5)"),
            form(
                    "ZoneId",
                    602,
                    "",
                    "java.time.ZoneId",
                    "ZoneId.of(\"Z\")",
                    "ZoneId.of(\"America/Argentina/ComodRivadavia\")"),
            form(
                    "TimeZone",
                    503,
                    "",
                    "java.util.TimeZone",
                    "TimeZone.getTimeZone(\"GMT\")",
                    "TimeZone.getTimeZone(\"America/Argentina/ComodRivadavia\")"),
            form(
                    "Locale",
                    503,
                    "",
                    "java.util.Locale",
                    "Locale.US",
                    "Locale.ENGLISH",
                    "Locale.forLanguageTag(\"de-DE-u-co-phonebk-kn-true-nu-latn-x-private-use-of-a-language-tag\")",
                    "Locale.forLanguageTag(\"zh-Hant-TW\")"),
            form("Currency", 503, "", "java.util.Currency", "Currency.getInstance(\"EUR\")"),
            form(
                    "URL",
                    503,
                    "",
                    "java.net.URL",
                    "new java.net.URL(\"http://localhost/\")",
                    "new java.net.URL(\"http://localhost/\" + \"x\".repeat(200))"),
            form(
                    "Class",
                    503,
                    "",
                    "Class<?>",
                    "String.class",
                    "LongestNameOfAClassThatIsLongerThanAPostgresNameWith63BytesMayBe.class"),
            form("Serializable", 503, "", "java.util.BitSet", "BitSet.valueOf(new byte[] {5})"));

    private static AttributeForm form(String name, int since, String annotations, String type, String... values) {
        return new AttributeForm(name, since, annotations, type, List.of(values));
    }

    /** Whether it cannot be null. */
    boolean isPrimitive() {
        return Character.isLowerCase(type.charAt(0)) && type.matches("\\w+");
    }
}

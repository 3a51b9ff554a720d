package zoo;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URL;
import java.sql.Blob;
import java.sql.Clob;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Currency;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import org.hibernate.annotations.Nationalized;

/** Numbers, primitive and boxed. */
@Entity
class Numbers {
    @Id
    Long id;

    byte primitiveByte;
    short primitiveShort;
    int primitiveInt;
    long primitiveLong;
    float primitiveFloat;
    double primitiveDouble;
    boolean primitiveBoolean;
    char primitiveChar;
    Byte boxedByte;
    Short boxedShort;
    Integer boxedInteger;
    Long boxedLong;
    Float boxedFloat;
    Double boxedDouble;
    Boolean boxedBoolean;
    Character boxedCharacter;
    BigInteger bigInteger;
    BigDecimal bigDecimal;

    @Column(precision = 30)
    BigInteger preciseInteger;

    @Column(precision = 10, scale = 3)
    BigDecimal preciseDecimal;

    @Column(precision = 10)
    Double shortDouble;

    @Basic(optional = false)
    Integer required;
}

/** Texts. */
@Entity
class Texts {
    @Id
    @Column(length = 36)
    String id;

    String plain;

    @Column(length = 1)
    String one;

    @Column(length = 5000)
    String many;

    @Column(columnDefinition = "text")
    String defined;

    @Lob
    String large;

    @Lob
    Clob clob;

    @Nationalized
    String nationalized;

    char[] chars;
    Locale locale;
    Currency currency;
    TimeZone timeZone;
    URL url;
    Class<?> type;
}

/** Bytes. */
@Entity
class Bytes {
    @Id
    UUID id;

    byte[] bytes;

    @Column(length = 100, nullable = false)
    byte[] shortBytes;

    @Lob
    @Basic(fetch = FetchType.LAZY)
    byte[] large;

    @Lob
    Blob blob;

    java.util.ArrayList<String> serialized; // not with Hibernate 6.0
    UUID other;

    @Column(columnDefinition = "uuid")
    UUID defined;
}

/** Times, old and new. */
@Entity
class Times {
    @Id
    Long id;

    Instant instant;
    LocalDate localDate;
    LocalTime wallTime;
    LocalDateTime localDateTime;
    OffsetDateTime offsetDateTime;
    ZonedDateTime zonedDateTime;
    Duration duration;
    Year year;

    @Column(precision = 3)
    Instant precise;

    @Temporal(TemporalType.DATE)
    Date date;

    @Temporal(TemporalType.TIME)
    Date time;

    @Temporal(TemporalType.TIMESTAMP)
    Date timestamp;

    @Temporal(TemporalType.TIMESTAMP)
    Calendar calendar;

    java.sql.Date sqlDate;
    java.sql.Time sqlTime;
    java.sql.Timestamp sqlTimestamp;

    @Version
    Instant changed;
}

enum Mood {
    SAD,
    OK,
    HAPPY
}

enum Grade {
    BEST("A"),
    WORST("F");

    final String letter;

    Grade(String letter) {
        this.letter = letter;
    }
}

/** A type that every attribute of it is converted by itself. */
class Celsius {
    final BigDecimal degrees;

    Celsius(BigDecimal degrees) {
        this.degrees = degrees;
    }
}

/** Enums by number, by name, by a converter; and other converted attributes. */
@Entity
class Converted {
    @Id
    Long id;

    Mood plain;

    @Enumerated(EnumType.ORDINAL)
    @Column(nullable = false)
    Mood number;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    Mood name;

    @Convert(converter = Converters.GradeConverter.class)
    @Column(length = 1)
    Grade grade;

    Celsius temperature;

    @Convert(converter = Converters.YesNo.class)
    boolean agreed;

    @Convert(converter = Converters.CommaList.class)
    @Column(length = 400)
    java.util.List<String> words;

    @Embedded
    @Convert(attributeName = "currency", converter = Converters.CurrencyConverter.class)
    Money money;
}

/** Getters instead of fields, and a converted attribute of a mapped superclass. */
@MappedSuperclass
abstract class ByGetters {
    private Long id;
    private Grade grade;

    @Id
    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    @Convert(converter = Converters.GradeConverter.class)
    public Grade getGrade() {
        return grade;
    }

    public void setGrade(Grade grade) {
        this.grade = grade;
    }
}

@Entity
class Exam extends ByGetters {
    private boolean passed;
    private String uRL;

    @Column(name = "has_passed")
    public boolean isPassed() {
        return passed;
    }

    public void setPassed(boolean passed) {
        this.passed = passed;
    }

    public String getURL() {
        return uRL;
    }

    public void setURL(String uRL) {
        this.uRL = uRL;
    }
}

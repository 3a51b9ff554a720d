package zoo;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;

/** Converters. They are public, because Hibernate 5.3 creates no other ones. */
public final class Converters {

    private Converters() {}

    @Converter
    public static class GradeConverter implements AttributeConverter<Grade, String> {
        @Override
        public String convertToDatabaseColumn(Grade grade) {
            return grade == null ? null : grade.letter;
        }

        @Override
        public Grade convertToEntityAttribute(String letter) {
            return letter == null ? null : letter.equals("A") ? Grade.BEST : Grade.WORST;
        }
    }

    @Converter(autoApply = true)
    public static class CelsiusConverter implements AttributeConverter<Celsius, BigDecimal> {
        @Override
        public BigDecimal convertToDatabaseColumn(Celsius celsius) {
            return celsius == null ? null : celsius.degrees;
        }

        @Override
        public Celsius convertToEntityAttribute(BigDecimal degrees) {
            return degrees == null ? null : new Celsius(degrees);
        }
    }

    @Converter
    public static class YesNo implements AttributeConverter<Boolean, Character> {
        @Override
        public Character convertToDatabaseColumn(Boolean value) {
            return value == null ? null : value ? 'Y' : 'N';
        }

        @Override
        public Boolean convertToEntityAttribute(Character letter) {
            return letter == null ? null : letter == 'Y';
        }
    }

    @Converter
    public static class CommaList implements AttributeConverter<java.util.List<String>, String> {
        @Override
        public String convertToDatabaseColumn(java.util.List<String> list) {
            return list == null ? null : String.join(",", list);
        }

        @Override
        public java.util.List<String> convertToEntityAttribute(String text) {
            return text == null ? null : java.util.List.of(text.split(","));
        }
    }

    @Converter
    public static class CurrencyConverter implements AttributeConverter<String, String> {
        @Override
        public String convertToDatabaseColumn(String value) {
            return value;
        }

        @Override
        public String convertToEntityAttribute(String text) {
            return text;
        }
    }
}

// case: by name
enum Size { S, M }
@Entity class Shirt { @Id Long id; @Enumerated(EnumType.STRING) Size size; }

// case: by a converter, as a number
enum Grade { A, B }
@Converter class GradeConverter implements AttributeConverter<Grade, Integer> {
    @Override public Integer convertToDatabaseColumn(Grade grade) { return grade == Grade.A ? 10 : 20; }
    @Override public Grade convertToEntityAttribute(Integer number) { return number == 10 ? Grade.A : Grade.B; }
}
@Entity class Exam { @Id Long id; @Convert(converter = GradeConverter.class) Grade grade; }

// case: as an enum type of PostgreSQL
enum Phase { OPEN, DONE }
@Entity class Ticket { @Id Long id; @org.hibernate.annotations.JdbcTypeCode(org.hibernate.type.SqlTypes.NAMED_ENUM) Phase phase; }

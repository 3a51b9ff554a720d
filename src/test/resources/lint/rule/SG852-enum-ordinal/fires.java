// case: no annotation
enum Color { RED, GREEN }
@Entity class Car { @Id Long id; Color color; }

// case: as the elements of a collection
enum Day { MONDAY, TUESDAY }
@Entity class Shop { @Id Long id; @ElementCollection @Enumerated(EnumType.ORDINAL) Set<Day> open; }

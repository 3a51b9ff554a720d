// case: a sequence
@Entity class Visit { @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) Long id; }

// case: the application sets it
@Entity class Country { @Id String code; }

// case: nothing is inserted
@Entity @org.hibernate.annotations.Immutable class Report { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id; }

// case: an identity column
@Entity class Event { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id; }

// case: in a superclass, for two entities of one table
@MappedSuperclass abstract class Numbered { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long number; }
@Entity class Vehicle extends Numbered { }
@Entity class Truck extends Vehicle { }

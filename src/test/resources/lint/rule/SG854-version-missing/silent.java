// case: a version, in a superclass
@MappedSuperclass abstract class Versioned { @Id Long id; @Version int version; }
@Entity class Cart extends Versioned { @OneToMany(cascade = CascadeType.ALL) @JoinColumn List<CartLine> lines; }
@Entity class CartLine { @Id Long id; }

// case: the columns are compared
@Entity @org.hibernate.annotations.DynamicUpdate
@org.hibernate.annotations.OptimisticLocking(type = org.hibernate.annotations.OptimisticLockType.DIRTY)
class Contract { @Id Long id; @ElementCollection List<String> clauses; }

// case: the team wants none
@Entity @org.hibernate.annotations.OptimisticLocking(type = org.hibernate.annotations.OptimisticLockType.NONE)
class Journal { @Id Long id; @ElementCollection List<String> entries; }

// case: no parts, and a part of another one
@Entity class Street { @Id Long id; @ManyToOne(cascade = CascadeType.ALL) City city; }
@Entity class City { @Id Long id; @ManyToMany(cascade = CascadeType.ALL) Set<River> rivers; }
@Entity class River { @Id Long id; }

// case: never updated
@Entity @org.hibernate.annotations.Immutable class Reading { @Id Long id; @ElementCollection List<String> values; }

// case: parts that are deleted with it
@Entity class Basket { @Id Long id; @OneToMany(mappedBy = "basket", cascade = CascadeType.ALL, orphanRemoval = true) List<BasketLine> lines; }
@Entity class BasketLine { @Id Long id; @ManyToOne Basket basket; }

// case: elements of a subclass
@Entity class Party { @Id Long id; }
@Entity class Company extends Party { @ElementCollection List<String> phones; }

// case: -- settings: entities=all
@Entity class Lamp { @Id Long id; }

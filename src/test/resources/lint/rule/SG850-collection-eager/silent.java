// case: lazy, as it is without a word
@Entity class Shelf { @Id Long id; @OneToMany(mappedBy = "shelf") List<Book> books; @ElementCollection Set<String> labels; }
@Entity class Book { @Id Long id; @ManyToOne Shelf shelf; }

// case: one entity, not many
@Entity class Invoice { @Id Long id; @OneToOne(fetch = FetchType.EAGER) Payment payment; }
@Entity class Payment { @Id Long id; }

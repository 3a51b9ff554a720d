// case: mappedBy
@Entity class Owner { @Id Long id; @OneToMany(mappedBy = "owner") List<Pet> pets; @ManyToMany Set<Vet> vets; @OneToOne(mappedBy = "owner") Passport passport; }
@Entity class Pet { @Id Long id; @ManyToOne Owner owner; }
@Entity class Vet { @Id Long id; @ManyToMany(mappedBy = "vets") Set<Owner> owners; }
@Entity class Passport { @Id Long id; @OneToOne Owner owner; }

// case: one side only reads the foreign key
@Entity class Agenda { @Id Long id; @OneToMany @JoinColumn(name = "agenda_id") @OrderColumn List<Topic> topics; }
@Entity class Topic { @Id Long id; @ManyToOne @JoinColumn(name = "agenda_id", insertable = false, updatable = false) Agenda agenda; }

// case: the collection only reads the foreign key
@Entity class Fleet { @Id Long id; @OneToMany @JoinColumn(name = "fleet_id", insertable = false, updatable = false) List<Ship> ships; }
@Entity class Ship { @Id Long id; @ManyToOne @JoinColumn(name = "fleet_id") Fleet fleet; }

// case: two associations between the same entities
@Entity class Department { @Id Long id; @OneToOne Employee head; @OneToMany List<Employee> guests; }
@Entity class Employee { @Id Long id; @ManyToOne Department department; @ManyToOne Department former; }

// case: a table that the team has named
@Entity class Reader { @Id Long id; @OneToMany @JoinTable(name = "favourite") List<Novel> favourites; }
@Entity class Novel { @Id Long id; @ManyToOne Reader writer; }

// case: an entity that refers to itself
@Entity class Person { @Id Long id; @ManyToMany Set<Person> friends; @ManyToOne Person mentor; @OneToOne Person spouse; }

// case: one direction only
@Entity class Trip { @Id Long id; @OneToMany List<Stop> stops; }
@Entity class Stop { @Id Long id; }

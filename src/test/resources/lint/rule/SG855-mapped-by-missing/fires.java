// case: a join table beside the foreign key
@Entity class Author { @Id Long id; @OneToMany List<Poem> poems; }
@Entity class Poem { @Id Long id; @ManyToOne @JoinColumn(name = "written_by") Author author; }

// case: both write the foreign key
@Entity class Team { @Id Long id; @OneToMany @JoinColumn(name = "team_id") List<Player> players; }
@Entity class Player { @Id Long id; @ManyToOne @JoinColumn(name = "team_id") Team team; }

// case: both write one join table
@Entity class Student { @Id Long id; @ManyToMany @JoinTable(name = "attendance", joinColumns = @JoinColumn(name = "student"), inverseJoinColumns = @JoinColumn(name = "course")) Set<Course> courses; }
@Entity class Course { @Id Long id; @ManyToMany @JoinTable(name = "attendance", joinColumns = @JoinColumn(name = "course"), inverseJoinColumns = @JoinColumn(name = "student")) Set<Student> students; }

// case: two join tables
@Entity class Movie { @Id Long id; @ManyToMany Set<Actor> actors; }
@Entity class Actor { @Id Long id; @ManyToMany Set<Movie> movies; }

// case: two foreign keys
@Entity class Driver { @Id Long id; @OneToOne License license; }
@Entity class License { @Id Long id; @OneToOne Driver driver; }

package zoo;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.MapKeyTemporal;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.TemporalType;
import jakarta.persistence.UniqueConstraint;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.hibernate.annotations.SortNatural;

/** Every collection of values. */
@Entity
class Playlist {
    @Id
    @GeneratedValue
    Long id;

    @ElementCollection
    List<String> bag;

    @ElementCollection
    @OrderColumn
    @Column(nullable = false, length = 60)
    List<String> ordered;

    @ElementCollection
    @CollectionTable(
            name = "playlist_tag",
            joinColumns = @JoinColumn(name = "playlist"),
            uniqueConstraints = @UniqueConstraint(columnNames = {"playlist", "tag"}),
            indexes = @Index(columnList = "tag"))
    @Column(name = "tag")
    Set<String> tags;

    @ElementCollection
    @SortNatural
    SortedSet<Integer> years;

    @ElementCollection
    @MapKeyColumn(name = "lang", length = 5)
    @Column(name = "title", nullable = false)
    Map<String, String> titles;

    @ElementCollection
    @SortNatural
    SortedMap<Integer, Double> ratings;

    @ElementCollection
    @MapKeyEnumerated(EnumType.STRING)
    @Enumerated(EnumType.ORDINAL)
    Map<Fuel, Fuel> fuels;

    @ElementCollection
    @MapKeyTemporal(TemporalType.DATE)
    Map<Date, Boolean> played;

    @ElementCollection
    @MapKeyJoinColumn(name = "in_country")
    Map<Country, Integer> chart;

    @ElementCollection
    @OrderBy
    Collection<Long> numbers;
}

@Entity
class Track {
    @Id
    @GeneratedValue
    Long id;

    String title;

    @ManyToOne
    @JoinColumn(name = "disc_id")
    Disc disc;

    @ManyToMany(mappedBy = "tracks")
    Set<Mix> mixes;

    @OneToMany(mappedBy = "original", cascade = CascadeType.ALL)
    @MapKey(name = "title")
    Map<String, Track> covers;

    @ManyToOne
    Track original;
}

@Entity
class Disc {
    @Id
    Long id;

    @OneToMany(mappedBy = "disc")
    @OrderColumn(name = "disc_order")
    List<Track> tracks;

    @OneToMany
    @JoinColumn(name = "side_a_of")
    @OrderColumn(name = "side_a_order")
    List<Side> sideA;

    @OneToMany
    @JoinColumn(name = "side_b_of", nullable = false)
    Set<Side> sideB;

    @OneToMany
    @JoinColumn(name = "keyed_by")
    @MapKeyColumn(name = "side_key", length = 7)
    Map<String, Side> keyed;
}

@Entity
class Side {
    @Id
    Long id;
}

@Entity
class Mix {
    @Id
    Long id;

    @ManyToMany
    Set<Track> tracks;

    @ManyToMany
    @JoinTable(
            name = "mix_guest",
            joinColumns = @JoinColumn(name = "mix", foreignKey = @ForeignKey(name = "mix_guest_mix_fk")),
            inverseJoinColumns =
                    @JoinColumn(name = "guest", foreignKey = @ForeignKey(value = ConstraintMode.NO_CONSTRAINT)))
    @OrderColumn(name = "listed")
    List<Person> guests;

    @ManyToMany
    @MapKeyJoinColumn(name = "venue")
    Map<Shop, Person> hosts;

    @OneToMany
    Set<Side> loose;

    @OneToMany
    @JoinTable(name = "mix_disc", joinColumns = @JoinColumn(name = "m"), inverseJoinColumns = @JoinColumn(name = "d"))
    @MapKeyColumn(name = "mood")
    Map<String, Disc> discs;

    @ManyToOne
    @JoinTable(name = "mix_label", joinColumns = @JoinColumn(name = "mix"), inverseJoinColumns = @JoinColumn(name = "lbl"))
    TextLabel label;

    @OneToOne
    @JoinTable(name = "mix_cover")
    Disc cover;

    @ManyToOne
    @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    Person critic;

    // Hibernate 6.0 itself fails to create the columns: the key of a Note has three, one for its number and two for its page.
    @ManyToOne // not with Hibernate 6.0
    Note note; // not with Hibernate 6.0
}

/** A family tree: to itself in every direction. */
@Entity
class Node {
    @Id
    @GeneratedValue
    Integer id;

    @ManyToOne
    Node parent;

    @OneToMany(mappedBy = "parent")
    List<Node> children;

    @ManyToMany
    Set<Node> friends;

    @ManyToMany(mappedBy = "friends")
    Set<Node> friendOf;

    @OneToOne
    Node twin;

    @ElementCollection
    @Lob
    @Column(length = 100000)
    List<String> essays;
}

/** A collection of a mapped superclass is a table for each entity. */
@jakarta.persistence.MappedSuperclass
class Tagged {
    @Id
    Long id;

    @ElementCollection
    Set<String> words;
}

@Entity
class Photo extends Tagged {}

@Entity
class Film extends Tagged {}

package zoo;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.io.Serializable;
import java.util.UUID;

/** A composite identifier of a class of its own, held. */
@Embeddable
class FlightKey implements Serializable {
    @Column(length = 3)
    String airline;

    @Column(name = "flight_number")
    int number;

    @Override
    public boolean equals(Object other) {
        return other instanceof FlightKey && ((FlightKey) other).number == number;
    }

    @Override
    public int hashCode() {
        return number;
    }
}

@Entity
class Flight {
    @EmbeddedId
    FlightKey key;

    String destination;
}

/** A foreign key of two columns, and part of the identifier from the other side. */
@Embeddable
class SeatKey implements Serializable {
    FlightKey flight;
    String place;

    @Override
    public boolean equals(Object other) {
        return other instanceof SeatKey && ((SeatKey) other).place.equals(place);
    }

    @Override
    public int hashCode() {
        return 1;
    }
}

@Entity
class Seat {
    @EmbeddedId
    SeatKey key;

    @MapsId("flight")
    @ManyToOne
    @JoinColumns({
        @JoinColumn(name = "flight_airline", referencedColumnName = "airline"),
        @JoinColumn(name = "flight_no", referencedColumnName = "flight_number")
    })
    Flight flight;
}

/** A composite identifier of a class of its own, spread out. */
class PageKey implements Serializable {
    String book;
    int page;

    @Override
    public boolean equals(Object other) {
        return other instanceof PageKey && ((PageKey) other).page == page;
    }

    @Override
    public int hashCode() {
        return page;
    }
}

@Entity
@IdClass(PageKey.class)
class Page {
    @Id
    @Column(length = 13)
    String book;

    @Id
    int page;

    String text;
}

/** A derived identifier: one part is an association. */
class NoteKey implements Serializable {
    PageKey page;
    int position;

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteKey && ((NoteKey) other).position == position;
    }

    @Override
    public int hashCode() {
        return position;
    }
}

@Entity
@IdClass(NoteKey.class)
class Note {
    @Id
    @ManyToOne
    Page page;

    @Id
    int position;

    String text;
}

/** Several identifiers without a class: Hibernate takes the entity itself. */
@Entity
class Coordinate implements Serializable {
    @Id
    int x;

    @Id
    int y;

    String colour;

    @Override
    public boolean equals(Object other) {
        return other instanceof Coordinate && ((Coordinate) other).x == x && ((Coordinate) other).y == y;
    }

    @Override
    public int hashCode() {
        return x;
    }
}

@Entity
class Passport {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "passports")
    @SequenceGenerator(name = "passports", sequenceName = "passport_numbers", initialValue = 1000, allocationSize = 20)
    Long id;

    String country;
}

/** Shares the key of another, with a column that has a name of its own. */
@Entity
class Visa {
    @Id
    Long id;

    @OneToOne
    @MapsId
    @JoinColumn(name = "passport_id")
    Passport passport;
}

/** The association itself is the identifier. */
@Entity
class Stamp implements Serializable {
    @Id
    @OneToOne
    Passport passport;

    String colour;
}

/** Both sides have the same key. */
@Entity
class Wallet {
    @Id
    Long id;

    @OneToOne(optional = false)
    @PrimaryKeyJoinColumn
    Passport passport;
}

/** Shares a key that is composite. */
@Entity
class FlightCrew {
    @EmbeddedId
    FlightKey id;

    @OneToOne
    @MapsId
    Flight flight;

    String pilot;
}

@Entity
class Ticket {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "tickets")
    @TableGenerator(
            name = "tickets",
            table = "counters",
            pkColumnName = "name",
            valueColumnName = "last_value",
            pkColumnValue = "ticket",
            allocationSize = 5)
    Integer id;

    @OneToOne(mappedBy = "ticket")
    Receipt receipt;
}

@Entity
class Receipt {
    @Id
    @Column(name = "receipt_uuid")
    UUID id;

    @OneToOne(optional = false)
    @JoinColumn(unique = true)
    Ticket ticket;
}

/** Refers to a column that is unique and no key. */
@Entity
class Barcode {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    @Column(unique = true, nullable = false, length = 20)
    String code;
}

@Entity
@Table(name = "scans")
class Scan implements Serializable {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    @ManyToOne
    @JoinColumn(name = "barcode", referencedColumnName = "code")
    Barcode barcode;

    /** The same column again, to read only. */
    @Column(name = "barcode", insertable = false, updatable = false)
    String barcodeText;
}

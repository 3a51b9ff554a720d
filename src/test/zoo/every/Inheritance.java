package zoo;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.DiscriminatorFormula;

/** One table for the family, told apart by text. */
@Entity
@jakarta.persistence.Inheritance
@DiscriminatorColumn(name = "kind", length = 12)
@DiscriminatorValue("any")
class Vehicle {
    @Id
    @GeneratedValue
    Long id;

    @Column(nullable = false)
    String plate;
}

@Entity
@DiscriminatorValue("car")
class Car extends Vehicle {
    int doors;

    @ManyToOne
    Vehicle trailer;
}

@Entity
class Truck extends Vehicle {
    @Column(nullable = false)
    Double payload;
}

@Entity
class FireTruck extends Truck {
    boolean ladder;
}

/** One table, told apart by a number. */
@Entity
@DiscriminatorColumn(discriminatorType = DiscriminatorType.INTEGER)
@DiscriminatorValue("0")
class Shape {
    @Id
    Integer id;
}

@Entity
@DiscriminatorValue("1")
class Circle extends Shape {
    float radius;
}

/** One table, told apart by a letter. */
@Entity
@DiscriminatorColumn(name = "letter", discriminatorType = DiscriminatorType.CHAR)
@DiscriminatorValue("A")
class Alphabet {
    @Id
    Integer id;
}

@Entity
@DiscriminatorValue("B")
class Bet extends Alphabet {
    String sound;
}

/** One table, told apart by a query's expression: no column. */
@Entity
@DiscriminatorFormula("case when weight > 10 then 'heavy' else 'light' end")
@DiscriminatorValue("light")
class Stone {
    @Id
    Integer id;

    int weight;
}

@Entity
@DiscriminatorValue("heavy")
class Boulder extends Stone {
    String place;
}

/** A table for each class. */
@Entity
@jakarta.persistence.Inheritance(strategy = jakarta.persistence.InheritanceType.JOINED)
abstract class Person extends Recorded {
    @Column(nullable = false, length = 80)
    String name;
}

@Entity
class Employee extends Person {
    @Column(precision = 12, scale = 2)
    java.math.BigDecimal salary;

    @ManyToOne
    @JoinColumn(name = "boss_id")
    Employee boss;
}

@Entity
@PrimaryKeyJoinColumn(name = "manager_id")
class Manager extends Employee {
    @Column(unique = true)
    String office;
}

/** A table for each class, and a discriminator all the same. */
@Entity
@jakarta.persistence.Inheritance(strategy = jakarta.persistence.InheritanceType.JOINED)
@DiscriminatorColumn(name = "account_type")
class Account {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    @Version
    long version;
}

@Entity
@Table(name = "savings_accounts")
class SavingsAccount extends Account {
    @Column(nullable = false)
    double rate;
}

/** A table for each concrete class, the root abstract. */
@Entity
@jakarta.persistence.Inheritance(strategy = jakarta.persistence.InheritanceType.TABLE_PER_CLASS)
abstract class Payment {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    Long id;

    @Column(nullable = false)
    Instant at;

    @ManyToOne
    Account account;
}

@Entity
class CardPayment extends Payment {
    @Column(length = 19)
    String number;
}

@Entity
class CashPayment extends Payment {
    String drawer;
}

/** A table for each concrete class, the root one of them. */
@Entity
@jakarta.persistence.Inheritance(strategy = jakarta.persistence.InheritanceType.TABLE_PER_CLASS)
class Message {
    @Id
    Long id;

    String subject;
}

@Entity
class SignedMessage extends Message {
    byte[] signature;
}

/** A subclass of one table with a table of its own beside it. */
@Entity
class Plant {
    @Id
    Long id;
}

@Entity
@SecondaryTable(name = "tree_details", pkJoinColumns = @PrimaryKeyJoinColumn(name = "tree_id"))
class Tree extends Plant {
    @Column(table = "tree_details", nullable = false)
    Integer height;

    @ManyToOne
    @JoinColumn(name = "seeded_by", table = "tree_details")
    Tree parent;
}

/** What many classes share: an identifier, dates, a version. */
@MappedSuperclass
abstract class Recorded {
    @Id
    @GeneratedValue
    Long id;

    @Version
    int version;

    @Column(name = "created_at", nullable = false, updatable = false)
    Instant createdAt;
}

/**
 * A mapped superclass with a type variable. Hibernate 7.3 itself refuses its attribute where a converter applies by itself:
 * "zoo.Named is is not a subtype of zoo.Named".
 */
@MappedSuperclass
abstract class Named<T extends java.io.Serializable> extends Recorded {
    @Column(nullable = false) // not with Hibernate 7.3
    T label; // not with Hibernate 7.3

    public abstract T shown(); // not with Hibernate 7.3
}

@Entity
class TextLabel extends Named<String> {
    @Override // not with Hibernate 7.3
    public String shown() { // not with Hibernate 7.3
        return label; // not with Hibernate 7.3
    } // not with Hibernate 7.3
}

@Entity
class NumberLabel extends Named<Integer> {
    @Override // not with Hibernate 7.3
    public Integer shown() { // not with Hibernate 7.3
        return label; // not with Hibernate 7.3
    } // not with Hibernate 7.3
}

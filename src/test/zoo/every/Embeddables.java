package zoo;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.AttributeOverrides;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.Parent;

@Embeddable
class GeoPoint {
    @Column(nullable = false)
    double latitude;

    @Column(nullable = false)
    double longitude;
}

@Embeddable
class Address {
    @Column(length = 120)
    String street;

    @Column(length = 40)
    String city;

    @Embedded
    GeoPoint point;

    @ManyToOne
    Country country;
}

@Embeddable
class Money {
    @Column(precision = 19, scale = 4)
    BigDecimal amount;

    @Column(length = 3)
    String currency;

    @Override
    public boolean equals(Object other) {
        return other instanceof Money && ((Money) other).currency.equals(currency);
    }

    @Override
    public int hashCode() {
        return 1;
    }
}

@Entity
class Country {
    @Id
    @Column(length = 2)
    String code;
}

/** The same embeddable twice, with other columns the second time; a nested one overridden. */
@Entity
class Warehouse {
    @Id
    @GeneratedValue
    Long id;

    @Embedded
    Address address;

    @Embedded
    @AttributeOverrides({
        @AttributeOverride(name = "street", column = @Column(name = "billing_street", length = 200, nullable = false)),
        @AttributeOverride(name = "city", column = @Column(name = "billing_city")),
        @AttributeOverride(name = "point.latitude", column = @Column(name = "billing_lat")),
        @AttributeOverride(name = "point.longitude", column = @Column(name = "billing_lon"))
    })
    @AssociationOverride(name = "country", joinColumns = @JoinColumn(name = "billing_country", nullable = false))
    Address billing;

    @ElementCollection
    @CollectionTable(name = "warehouse_price", joinColumns = @JoinColumn(name = "warehouse"))
    @AttributeOverride(name = "amount", column = @Column(name = "price", precision = 8, scale = 2, nullable = false))
    Set<Money> prices = new HashSet<>();

    @ElementCollection
    @AttributeOverrides({
        @AttributeOverride(name = "key.currency", column = @Column(name = "from_currency", length = 3)),
        @AttributeOverride(name = "key.amount", column = @Column(name = "from_amount", precision = 6, scale = 1)),
        @AttributeOverride(name = "value.latitude", column = @Column(name = "at_lat"))
    })
    Map<Money, GeoPoint> conversions = new HashMap<>();
}

/** An embeddable read by getters in an entity of fields, which knows the entity that holds it. */
@Embeddable
@Access(AccessType.PROPERTY)
class Engine {
    private Machine owner;
    private int power;
    private Fuel fuel;

    @Parent
    public Machine getOwner() {
        return owner;
    }

    public void setOwner(Machine owner) {
        this.owner = owner;
    }

    @Column(name = "horse_power")
    public int getPower() {
        return power;
    }

    public void setPower(int power) {
        this.power = power;
    }

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    public Fuel getFuel() {
        return fuel;
    }

    public void setFuel(Fuel fuel) {
        this.fuel = fuel;
    }
}

enum Fuel {
    PETROL,
    DIESEL,
    NONE
}

@Entity
class Machine {
    @Id
    Long id;

    @Embedded
    Engine engine;
}

/** Overrides of what a mapped superclass says. */
@MappedSuperclass
class Located {
    @Id
    @GeneratedValue
    Long id;

    @Column(name = "note")
    String remark;

    Address address;
}

@Entity
@AttributeOverrides({
    @AttributeOverride(name = "remark", column = @Column(name = "remark", length = 500)),
    @AttributeOverride(name = "address.city", column = @Column(name = "town"))
})
class Shop extends Located {
    @Access(AccessType.PROPERTY)
    @Column(name = "opened")
    public int getYear() {
        return 2000;
    }

    public void setYear(int year) {}
}

@Entity
@AssociationOverride(name = "address.country", joinColumns = @JoinColumn(name = "depot_country"))
class Depot extends Located {}

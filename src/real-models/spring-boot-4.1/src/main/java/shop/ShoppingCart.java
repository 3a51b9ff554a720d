package shop;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.List;

@Entity
public class ShoppingCart {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    Long id;

    @Column(length = 80)
    String displayName;

    @ManyToOne
    ShoppingCart mergedInto;

    @ElementCollection
    List<String> couponCodes;

    @Embedded
    Delivery firstDelivery;

    @Enumerated(EnumType.STRING)
    State cartState;

    public enum State {
        OPEN,
        DONE
    }
}

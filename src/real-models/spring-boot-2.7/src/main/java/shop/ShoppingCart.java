package shop;

import javax.persistence.Column;
import javax.persistence.ElementCollection;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.ManyToOne;
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

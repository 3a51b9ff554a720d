package shop;

import jakarta.persistence.Embeddable;

@Embeddable
public class Delivery {
    String streetName;
    Integer houseNumber;
}

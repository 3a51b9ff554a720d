package shop;

import javax.persistence.Embeddable;

@Embeddable
public class Delivery {
    String streetName;
    Integer houseNumber;
}

package shop;

import jakarta.persistence.*;

@Entity
public class Customer {
    @Id
    Long id;

    @Column(length = 80, nullable = false)
    String name;
}

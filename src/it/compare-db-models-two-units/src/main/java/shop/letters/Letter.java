package shop.letters;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Letter {

    @Id
    private Long id;

    @Column(nullable = false, length = 320)
    private String sentTo;
}

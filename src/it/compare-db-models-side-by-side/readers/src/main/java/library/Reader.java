package library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Reader {
    @Id
    Long id;

    @Column(nullable = false, length = 40)
    String name;
}

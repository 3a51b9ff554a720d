package library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Reader {
    @Id
    private Long id;

    @Column(length = 40, nullable = false)
    private String name;
}

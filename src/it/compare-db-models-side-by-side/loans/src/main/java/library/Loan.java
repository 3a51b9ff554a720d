package library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

@Entity
public class Loan {
    @Id
    Long id;

    @Column(nullable = false)
    LocalDate due;
}

package shop.sales;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

@Entity
public class Invoice {

    @Id
    private Long id;

    @Column(nullable = false)
    private LocalDate paidOn;
}

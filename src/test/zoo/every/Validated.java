package zoo;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

@Embeddable
class Box {
    @NotNull
    Integer width;
}

/** Constraints of Bean Validation, which Hibernate writes into its DDL. */
@Entity
class Validated {
    @Id
    Long id;

    @NotNull
    String required;

    @NotBlank
    String filled;

    @Size(max = 33)
    String sized;

    @Min(1)
    @Max(5)
    int stars;

    @Digits(integer = 6, fraction = 2)
    BigDecimal price;

    @DecimalMin("0")
    BigDecimal discount;

    @Valid
    @Embedded
    Box box;
}

package zoo;

import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.ConcreteProxy;

/** Embeddables that inherit. */
@Embeddable
@DiscriminatorColumn(name = "tariff_kind")
@DiscriminatorValue("flat")
class Tariff {
    int price;
}

@Embeddable
@DiscriminatorValue("staged")
class StagedTariff extends Tariff {
    Integer stages;
}

@Entity
@ConcreteProxy
class Connection {
    @Id
    Long id;

    @Embedded
    Tariff tariff;
}

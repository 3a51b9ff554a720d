package zoo;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.List;
import java.util.Set;
import org.hibernate.envers.AuditTable;
import org.hibernate.envers.NotAudited;
import org.hibernate.envers.RelationTargetAuditMode;

/** Hibernate Envers adds a table for each of these, and one for revisions. */
@Entity
@org.hibernate.envers.Audited
class Policy {
    @Id
    @GeneratedValue
    Long id;

    @jakarta.persistence.Column(nullable = false, length = 70)
    String title;

    @Enumerated(EnumType.STRING)
    Mood mood;

    @NotAudited
    String scratch;

    @Embedded
    Money premium;

    @ElementCollection
    Set<String> clauses;

    @ManyToMany
    Set<Policy> related;

    @OneToMany
    @JoinColumn(name = "policy_id")
    List<Claim> claims;

    @org.hibernate.envers.Audited(targetAuditMode = RelationTargetAuditMode.NOT_AUDITED)
    @ManyToOne
    Country country;
}

@Entity
@org.hibernate.envers.Audited
@AuditTable("claim_history")
class Claim {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne
    Policy against;

    double amount;
}

@Entity
@org.hibernate.envers.Audited
@jakarta.persistence.Inheritance(strategy = jakarta.persistence.InheritanceType.JOINED)
class Asset {
    @Id
    Long id;

    String name;
}

@Entity
@org.hibernate.envers.Audited
class Building extends Asset {
    int floors;
}

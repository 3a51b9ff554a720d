package shop

import jakarta.persistence.*

/** A customer. */
@Entity
@Table(name = "customers")
class Customer(
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    val id: Long? = null,

    @Column(length = 100, nullable = false)
    var email: String,

    var nickname: String? = null,
    var visits: Int = 0,
) : Auditable() {
    @ManyToOne(optional = false)
    lateinit var agent: Agent

    @ElementCollection
    @CollectionTable(name = "customer_tags", joinColumns = [JoinColumn(name = "customer_id")])
    @Column(name = "tag", length = 20)
    val tags: MutableList<String> = mutableListOf()

    @Embedded
    var address: Address? = null

    var state: State = State.NEW
}

enum class State { NEW, OLD }

@Embeddable
data class Address(
    @Column(length = 60) val street: String = "",
    val city: String? = null,
)
